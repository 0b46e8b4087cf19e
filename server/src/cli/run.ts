import { CommanderError } from 'commander';
import { LANGUAGES } from '../core/linter.ts';
import { complain, UsageError } from './faults.ts';
import { languageArgument, languageOf } from './language.ts';
import { programOf } from './program.ts';
import { type Shell, STATUS } from './shell.ts';
import { wordError } from './usage.ts';

/** What the process gives. */
export type Surroundings = Omit<Shell, 'language' | 'languageChosen' | 'status' | 'version'>;

/** Runs the command line and gives the exit status. `args` are the words after the program's name. Never throws. */
export async function run(args: readonly string[], around: Surroundings, version: string): Promise<number> {
  const shell: Shell = {
    ...around,
    version,
    language: languageOf(args, around.env),
    languageChosen: languageArgument(args) !== undefined,
    status: STATUS.ok,
  };
  const program = programOf(shell);
  program.hook('preAction', (command) => checkLanguage(command.opts().langue));
  try {
    await program.parseAsync([...args], { from: 'user' });
    return shell.status;
  } catch (error) {
    return statusOf(shell, error);
  }
}

function checkLanguage(language: unknown): void {
  if (language === undefined || LANGUAGES.some((one) => one === language)) return;
  const names = LANGUAGES.join(', ');
  throw new UsageError({
    fr: `--langue attend l'une de ces valeurs : ${names}.`,
    en: `--langue expects one of: ${names}.`,
  });
}

function statusOf(shell: Shell, error: unknown): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return STATUS.ok;
    // Called without a command: the help, already on stderr, is the message.
    if (error.code !== 'commander.help') complain(shell, wordError(error));
  } else if (error instanceof UsageError) {
    complain(shell, error.text);
  } else {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    complain(shell, {
      fr: "Certidoc s'est arrêté sur un défaut qui lui est propre. Signalez-le, avec ces lignes :",
      en: 'Certidoc stopped on a defect of its own. Please report it, with these lines:',
    });
    shell.stderr.write(`${detail}\n`);
  }
  return STATUS.fault;
}
