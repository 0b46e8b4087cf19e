import { existsSync } from 'node:fs';
import path from 'node:path';
import { complain } from '../../faults.ts';
import { withSlashes } from '../../files/names.ts';
import { count } from '../../format/words.ts';
import type { Shell } from '../../shell.ts';
import { type Baseline, readBaseline, writeBaseline } from './file.ts';
import { type Found, knownOf, type Sieve, type Sifted, sift } from './sift.ts';

/** How many obsolete entries are named; the others are counted. */
const NAMED = 5;

/**
 * Leaves out the findings that a baseline knows, after taking note of them all with `--update-baseline`; says on stderr
 * what was left out and what the baseline knows in vain. Throws a UsageError when the file cannot be read or written.
 */
export function withoutKnown<F, D extends Found<F>>(
  shell: Shell,
  documents: readonly D[],
  sieve: Sieve<D, F>,
  { name, update }: { readonly name: string; readonly update: boolean },
): readonly D[] {
  const file = path.resolve(shell.cwd, name);
  const folder = path.dirname(file);
  const nameOf = (document: string) => withSlashes(path.relative(folder, document));
  if (update) {
    const before: Baseline = existsSync(file) ? readBaseline(shell.cwd, name) : new Map();
    const now = new Map(documents.map((one) => [nameOf(sieve.fileOf(one)), knownOf(one, sieve)]));
    writeBaseline(shell.cwd, name, updated(before, folder, now));
  }
  const baseline = readBaseline(shell.cwd, name);
  const sifted = sift(documents, baseline, sieve, nameOf);
  const gone = [...baseline.keys()].filter((one) => !existsSync(path.resolve(folder, one)));
  tell(shell, name, sifted, gone);
  return sifted.documents;
}

/** What is known of documents that were not checked now stays, as long as they are there. */
function updated(before: Baseline, folder: string, now: Baseline): Baseline {
  const others = [...before].filter(([document]) => existsSync(path.resolve(folder, document)));
  return new Map([...others, ...now]);
}

function tell(shell: Shell, name: string, { left, obsolete }: Sifted<unknown>, gone: readonly string[]): void {
  if (left > 0) {
    complain(shell, {
      fr: `${name} : ${count(left, { fr: 'constat', en: '' }, 'fr')} ${left >= 2 ? 'connus ne sont pas montrés' : "connu n'est pas montré"}.`,
      en: `${name}: ${count(left, { fr: '', en: 'known finding' }, 'en')} left out.`,
    });
  }
  const lines = [
    ...obsolete.map(
      ({ file, known }) => `${file} ${[known.rule, known.path, known.subject].filter(Boolean).join(' ')}`,
    ),
    ...gone,
  ];
  if (lines.length === 0) return;
  const shown = lines.slice(0, NAMED).join(' ; ') + (lines.length > NAMED ? ' ; …' : '');
  complain(shell, {
    fr: `${name} : ${lines.length} de ses constats n'${lines.length >= 2 ? 'existent' : 'existe'} plus (${shown}). Pour les retirer, ajoutez --update-baseline.`,
    en: `${name}: ${lines.length} of its findings no longer ${lines.length === 1 ? 'exists' : 'exist'} (${shown}). To remove them, add --update-baseline.`,
  });
}
