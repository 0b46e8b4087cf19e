import { Command } from 'commander';
import type { Bilingual } from '../core/linter.ts';
import { addDocuments } from './documents/commands.ts';
import { FORMATS } from './format/index.ts';
import { say } from './language.ts';
import { addSetup } from './setup/commands.ts';
import type { Shell } from './shell.ts';
import { helpIn } from './usage.ts';

/** Describes the command line: commands, options, help. Commands run with the shell given. */
export function programOf(shell: Shell): Command {
  const t = (fr: string, en: string) => say({ fr, en } satisfies Bilingual, shell.language);
  const program = new Command('certidoc')
    .description(
      t(
        "Vérifie référentiels, fiches d'activité et bilans de certification professionnelle.",
        'Checks référentiels, fiches and bilans of professional certifications.',
      ),
    )
    .exitOverride()
    // Errors are written by whoever catches them, in the person's language.
    .configureOutput({
      writeOut: (text) => shell.stdout.write(text),
      writeErr: (text) => shell.stderr.write(text),
      outputError: () => {},
    })
    .configureHelp(helpIn(shell.language))
    .version(shell.version, '-V, --version', t('affiche la version', 'print the version'))
    .helpOption('-h, --help', t("affiche l'aide", 'print the help'))
    .helpCommand(
      t('help [commande]', 'help [command]'),
      t("affiche l'aide d'une commande", 'print the help of a command'),
    )
    .option(t('--langue <langue>', '--langue <language>'), t('langue des messages : fr ou en', 'language: fr or en'));
  addLint(program, shell, t);
  addMerge(program, shell, t);
  addSetup(program, shell, t);
  addDocuments(program, shell, t);
  addOthers(program, shell, t);
  return program;
}

type Translate = (fr: string, en: string) => string;

function addLint(program: Command, shell: Shell, t: Translate): void {
  const file = t('<fichier>', '<file>');
  program
    .command(t('lint [chemin...]', 'lint [path...]'))
    .description(
      t(
        'vérifie des documents : dossiers, fichiers ou motifs ; « ! » devant un motif écarte ce qu’il désigne',
        'check documents: folders, files or patterns; "!" before a pattern leaves out what it stands for',
      ),
    )
    .option(
      t('--format <format[:fichier]>', '--format <format[:file]>'),
      t(
        `${Object.keys(FORMATS).join(', ')} ; peut se répéter, chaque format avec son fichier (sarif:certidoc.sarif)`,
        `${Object.keys(FORMATS).join(', ')}; repeatable, each format with its file (sarif:certidoc.sarif)`,
      ),
      repeated,
    )
    .option(`--output ${file}`, t('écrit le résultat dans un fichier', 'write the result to a file'))
    .option(
      t('--max-warnings <nombre>', '--max-warnings <number>'),
      t("échoue au-delà de ce nombre d'avertissements", 'fail beyond this number of warnings'),
    )
    .option('--quiet', t('ne montre que les erreurs', 'show errors only'))
    .option(
      t('--rule <règle=gravité>', '--rule <rule=severity>'),
      t(
        "change la gravité d'une règle (erreur, avertissement, info, desactivee) ; peut se répéter",
        'change the severity of a rule (erreur, avertissement, info, desactivee); repeatable',
      ),
      repeated,
    )
    .option(
      '--timing',
      t('dit sur la sortie des erreurs ce que chaque règle a coûté', 'say on stderr what each rule cost'),
    )
    .option('--stdin', t("lit un document sur l'entrée standard", 'read one document from standard input'))
    .option(`--stdin-filename ${file}`, t('le nom de ce document', 'the name of that document'))
    .option('--fix', t('applique les corrections sûres', 'apply the safe fixes'))
    .option(
      '--fix-dry-run',
      t('montre ces corrections (diff unifié) sans rien écrire', 'show these fixes (unified diff), write nothing'),
    )
    .option(
      `--baseline ${file}`,
      t('ne montre pas les constats que ce fichier dit connus', 'leave out the findings that this file says are known'),
    )
    .option(
      '--update-baseline',
      t('note dans ce fichier tous les constats actuels', 'take note in this file of all present findings'),
    )
    .option(
      t('--jobs <nombre>', '--jobs <number>'),
      t(
        'vérifie avec ce nombre de fils (par défaut autant que de cœurs, quand il y a beaucoup de documents)',
        'check in this number of threads (by default as many as cores, when there are many documents)',
      ),
    )
    .option('--cache', t('ne revérifie que ce qui a changé', 'check only what changed'))
    .option(
      t('--cache-location <dossier>', '--cache-location <folder>'),
      t(
        'où garder ce qui a été trouvé (node_modules/.cache/certidoc, ou .certidoc-cache)',
        'where to keep what was found (node_modules/.cache/certidoc, or .certidoc-cache)',
      ),
    )
    .option(
      t('--shard <partie/nombre>', '--shard <part/number>'),
      t(
        'ne vérifie que cette partie des documents (2/4) ; certidoc merge réunit les rapports JSON',
        'check only this part of the documents (2/4); certidoc merge puts the JSON reports together',
      ),
    )
    .option('--watch', t('vérifie à nouveau à chaque changement', 'check again at every change'))
    .option('--color', t('met des couleurs', 'use colours'))
    .option('--no-color', t('ne met pas de couleurs', 'use no colours'))
    .addHelpText('after', `\n${statuses(t)}`)
    .action(async (paths: string[], options: unknown) =>
      (await import('./commands/lint.ts')).lint(shell, paths, options),
    );
}

/** Gathers the values of an option that may be given several times. */
function repeated(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

function statuses(t: Translate): string {
  return t(
    "Code de sortie : 0 rien de grave, 1 des erreurs ou trop d'avertissements, 2 demande ou réglages à revoir,\naucun document, ou défaut de l'outil.",
    'Exit status: 0 nothing serious, 1 errors or too many warnings, 2 wrong usage or settings, no document,\nor a fault of the tool.',
  );
}

function addMerge(program: Command, shell: Shell, t: Translate): void {
  program
    .command(t('merge <rapport...>', 'merge <report...>'))
    .description(
      t(
        'réunit les rapports JSON des parties vérifiées avec --shard',
        'put together the JSON reports of parts checked with --shard',
      ),
    )
    .option(t('--format <format[:fichier]>', '--format <format[:file]>'), t('comme pour lint', 'as for lint'), repeated)
    .option(
      t('--output <fichier>', '--output <file>'),
      t('écrit le résultat dans un fichier', 'write the result to a file'),
    )
    .option(
      t('--max-warnings <nombre>', '--max-warnings <number>'),
      t("échoue au-delà de ce nombre d'avertissements", 'fail beyond this number of warnings'),
    )
    .option('--quiet', t('ne montre que les erreurs', 'show errors only'))
    .option('--color', t('met des couleurs', 'use colours'))
    .option('--no-color', t('ne met pas de couleurs', 'use no colours'))
    .action(async (files: string[], options: unknown) =>
      (await import('./commands/merge.ts')).merge(shell, files, options),
    );
}

function addOthers(program: Command, shell: Shell, t: Translate): void {
  program
    .command(t('explain <règle>', 'explain <rule>'))
    .description(t('explique une règle, avec des exemples', 'explain a rule, with examples'))
    .action(async (rule: string) => (await import('./commands/explain.ts')).explain(shell, rule));
  program
    .command('rules')
    .description(t('liste les règles', 'list the rules'))
    .option('--format <format>', t('texte ou json', 'texte or json'))
    .action(async (options: unknown) => (await import('./commands/rules.ts')).rules(shell, options));
  program
    .command(t('schema <nature>', 'schema <kind>'))
    .description(
      t(
        "affiche le schéma JSON d'une notation (referentiel, fiche, bilan ou configuration), avec les rubriques propres aux référentiels du dossier courant",
        'print the JSON Schema of a notation (referentiel, fiche, bilan or configuration), with the rubriques that the référentiels of the current folder add',
      ),
    )
    .action(async (kind: string) => (await import('./commands/schema.ts')).schema(shell, kind));
  program
    .command('lsp')
    .description(t('le serveur de langage, pour un éditeur', 'the language server, for an editor'))
    .option('--stdio', t("parle par l'entrée et la sortie standard", 'talk through standard input and output'))
    .action(async (options: unknown) => (await import('./commands/lsp.ts')).lsp(options));
}
