import type { Command } from 'commander';
import type { Shell } from '../shell.ts';

type Translate = (fr: string, en: string) => string;

/** Describes the commands that begin something: `init` and `new`. */
export function addSetup(program: Command, shell: Shell, t: Translate): void {
  addInit(program, shell, t);
  addNew(program, shell, t);
}

function addInit(program: Command, shell: Shell, t: Translate): void {
  program
    .command('init')
    .description(
      t(
        "prépare le dossier courant : réglages, extension recommandée à VS Code ; rien n'est remplacé",
        'set up the current folder: settings, extension recommended to VS Code; nothing is replaced',
      ),
    )
    .option(
      '--ci <github|gitlab>',
      t("ajoute la vérification à l'intégration continue", 'add the check to continuous integration'),
    )
    .option('--hook', t('ajoute la vérification avant chaque commit de Git', 'add the check before each commit of Git'))
    .addHelpText('after', examples(t, 'certidoc init --ci github --hook'))
    .action(async (options: unknown) => (await import('../commands/init.ts')).init(shell, options));
}

function addNew(program: Command, shell: Shell, t: Translate): void {
  const text = t('<texte>', '<text>');
  program
    .command(t('new <nature> [fichier]', 'new <kind> [file]'))
    .description(
      t(
        'écrit un document à compléter : fiche, bilan ou referentiel ; un fichier qui existe reste tel quel',
        'write a document to complete: fiche, bilan or referentiel; a file that exists is left alone',
      ),
    )
    .option(
      `--titre ${text}`,
      t("le titre de la fiche, ou l'intitulé du référentiel", 'title of the fiche or the référentiel'),
    )
    .option(
      '--referentiel <id>',
      t(
        'fiche : le référentiel suivi (par défaut, le seul du projet)',
        'fiche: the référentiel it follows (the only one of the project by default)',
      ),
    )
    .option(
      t('--fiche <fichier>', '--fiche <file>'),
      t(
        'bilan : la fiche dont il rend compte (par défaut, la seule du projet)',
        'bilan: the fiche it reports on (the only one of the project by default)',
      ),
    )
    .option(
      '--preuves <ids>',
      t(
        'fiche, bilan : les critères à prouver, séparés par des virgules',
        'fiche, bilan: the criteria to prove, separated by commas',
      ),
    )
    .option(
      `--objectif ${text}`,
      t('fiche : un objectif ; peut se répéter', 'fiche: an objective; repeatable'),
      (value: string, before: readonly string[] = []) => [...before, value],
    )
    .addHelpText(
      'after',
      examples(
        t,
        'certidoc new fiche fiches/courriel --titre "Créer son adresse"',
        'certidoc new bilan bilans/courriel',
        'certidoc new fiche fiches/courriel.fiche.md',
      ),
    )
    .action(async (kind: string, file: string | undefined, options: unknown) =>
      (await import('../commands/new.ts')).newFile(shell, kind, file, options),
    );
}

function examples(t: Translate, ...lines: readonly string[]): string {
  return `\n${t('Exemples :', 'Examples:')}\n${lines.map((line) => `  ${line}`).join('\n')}`;
}
