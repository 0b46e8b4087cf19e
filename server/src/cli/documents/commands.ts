import type { Command } from 'commander';
import type { Shell } from '../shell.ts';

type Translate = (fr: string, en: string) => string;

/** Describes the commands about one document: `show` and `convert`. */
export function addDocuments(program: Command, shell: Shell, t: Translate): void {
  const file = t('<fichier>', '<file>');
  program
    .command(`show ${file}`)
    .description(
      t(
        "montre ce que Certidoc comprend d'un document : rubriques, champs et valeurs, avec leurs lignes",
        'show what Certidoc understands of a document: rubriques, fields and values, with their lines',
      ),
    )
    .option('--format <format>', t('texte ou json', 'texte or json'))
    .action(async (name: string, options: unknown) => (await import('../commands/show.ts')).show(shell, name, options));
  program
    .command(`convert ${file}`)
    .description(
      t(
        "écrit une fiche ou un bilan dans l'autre notation, à côté de l'original, qui reste tel quel",
        'write a fiche or a bilan in the other notation, beside the original, which is left alone',
      ),
    )
    .option(
      '--vers <notation>',
      t("yaml ou md (par défaut, l'autre notation)", 'yaml or md (the other one by default)'),
    )
    .option('--force', t('remplace le fichier qui existe déjà', 'replace the file that exists already'))
    .action(async (name: string, options: unknown) =>
      (await import('../commands/convert.ts')).convertFile(shell, name, options),
    );
}
