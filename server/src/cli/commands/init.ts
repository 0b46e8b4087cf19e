import { existsSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod/mini';
import type { Bilingual } from '../../core/linter.ts';
import { complain, UsageError } from '../faults.ts';
import { shownPath } from '../files/names.ts';
import { readText } from '../files/readFile.ts';
import { say } from '../language.ts';
import { writeWhole } from '../lint/output.ts';
import { type Planned, planOf } from '../setup/plan.ts';
import { EXTENSION, withRecommendation } from '../setup/recommend.ts';
import { writeNew } from '../setup/writeNew.ts';
import { type Shell, STATUS } from '../shell.ts';

const schema = z.object({ ci: z.optional(z.enum(['github', 'gitlab'])), hook: z._default(z.boolean(), false) });

const WORDS = {
  written: { fr: 'écrit', en: 'written' },
  completed: { fr: 'complété', en: 'completed' },
  there: { fr: 'déjà là', en: 'already there' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/**
 * `certidoc init`: sets up the current folder and says what it wrote. What exists is never replaced; when an option asked
 * for it, the status says so. Throws a UsageError on an option that makes no sense or a file that cannot be written.
 */
export async function init(shell: Shell, given: unknown): Promise<void> {
  const read = schema.safeParse(given);
  if (!read.success) {
    throw new UsageError({
      fr: "--ci attend l'une de ces valeurs : github, gitlab.",
      en: '--ci expects one of: github, gitlab.',
    });
  }
  const plan = planOf(shell, { ci: read.data.ci, hook: read.data.hook });
  for (const planned of plan) await write(shell, planned);
  await recommend(shell);
}

async function write(shell: Shell, planned: Planned): Promise<void> {
  const { file, text, mode, asked } = planned;
  if (!existsSync(file)) {
    writeNew(shell.cwd, file, text, mode);
    return tell(shell, 'written', file);
  }
  const read = readText(file);
  if (!asked || ('text' in read && read.text === text)) tell(shell, 'there', file);
  else refuse(shell, planned);
}

/** A file of the person's own is never edited by guess: it is told what to put there. */
function refuse(shell: Shell, { file, text }: Planned): void {
  const shown = shownPath(shell.cwd, file);
  complain(shell, {
    fr: `${shown} existe déjà et n'a pas été touché. Ajoutez-y vous-même ce qui suit.`,
    en: `${shown} exists already and was left alone. Add what follows to it yourself.`,
  });
  shell.stdout.write(text);
  shell.status = STATUS.fault;
}

async function recommend(shell: Shell): Promise<void> {
  const file = path.join(shell.cwd, '.vscode/extensions.json');
  if (!existsSync(file)) {
    writeNew(shell.cwd, file, `${JSON.stringify({ recommendations: [EXTENSION] }, null, 2)}\n`);
    return tell(shell, 'written', file);
  }
  const read = readText(file);
  const before = 'text' in read && read.encoding === 'utf-8' ? read.text : undefined;
  const after = before === undefined ? undefined : withRecommendation(before);
  if (after === undefined) {
    shell.status = STATUS.fault;
    return complain(shell, {
      fr: `.vscode/extensions.json n'a pas pu être lu et n'a pas été touché. Ajoutez « ${EXTENSION} » à ses recommandations.`,
      en: `.vscode/extensions.json could not be read and was left alone. Add "${EXTENSION}" to its recommendations.`,
    });
  }
  if (after === before) return tell(shell, 'there', file);
  writeWhole(shell.cwd, file, after);
  tell(shell, 'completed', file);
}

function tell(shell: Shell, what: keyof typeof WORDS, file: string): void {
  const colon = shell.language === 'fr' ? ' :' : ':';
  shell.stdout.write(`${say(WORDS[what], shell.language)}${colon} ${shownPath(shell.cwd, file)}\n`);
}
