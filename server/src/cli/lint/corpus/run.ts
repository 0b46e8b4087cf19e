import { ficheUri, type Outline } from '../../../core/linter.ts';
import { uriOf } from '../../files/names.ts';
import type { Result, Task } from './entry.ts';
import type { Folder } from './folder.ts';
import type { Pool } from './pool.ts';

/** Rounds after which a folder that still gives something new to check is one that others write to. */
const MOST_ROUNDS = 20;

/** Told, between batches, how many of the documents asked for are done. */
export type OnDone = (done: number) => void;

/**
 * Checks the documents asked for in a folder already surveyed, until what each was checked with is what is known in the end: a guess that
 * was wrong, a file that changed or appeared, only cost another round. Gives false when the folder never stops changing.
 */
export async function checkFolder(folder: Folder, pool: Pool, onDone: OnDone): Promise<boolean> {
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const tasks = tasksOf(folder);
    if (tasks.length > 0) await perform(folder, pool, tasks, onDone);
    const known = folder.listing.entries.size;
    await folder.followLinks();
    if (tasks.length === 0 && folder.listing.entries.size === known) return true;
  }
  return false;
}

async function perform(folder: Folder, pool: Pool, tasks: readonly Task[], onDone: OnDone): Promise<void> {
  const keys = new Map<string, string>();
  for (const { uri } of tasks) {
    const outline = folder.snapshot.outline(uri);
    if (outline) keys.set(uri, folder.keyOf(outline));
  }
  const lost = new Map<string, Extract<Result, { fault: unknown }>['fault']>();
  let done = folder.listing.targets.length - tasks.filter(({ check }) => check).length;
  pool.learn(folder.index);
  await pool.perform(tasks, (results) => {
    for (const result of results) {
      if ('fault' in result) lost.set(result.uri, result.fault);
      else {
        if (result.findings) done++;
        folder.learn(result, keys.get(result.uri) ?? '');
      }
    }
    onDone(done);
  });
  folder.lose(lost);
}

/**
 * Lists what is to be read next. Référentiels come when all that others name is known; a document not asked for is read
 * only where what it names may matter to one that is.
 */
function tasksOf(folder: Folder): Task[] {
  const { listing, snapshot, read } = folder;
  const asked = new Map(listing.targets.map(({ file, named }) => [uriOf(file), named]));
  const kinds = new Set([...asked.keys()].map((uri) => snapshot.outline(uri)?.kind));
  const lookedFor = kinds.has('referentiel') || listing.spare.length > 0;
  const matters = ({ kind }: Outline) =>
    (kind === 'bilan' && kinds.has('fiche')) || (kind !== 'referentiel' && lookedFor);
  const stale: Outline[] = [];
  const unread: Outline[] = [];
  const last: Outline[] = [];
  for (const kind of ['fiche', 'bilan', 'referentiel'] as const) {
    for (const outline of snapshot.outlines(kind)) {
      const named = asked.get(outline.uri);
      if (folder.givenUp.has(outline.uri)) continue;
      if (named === undefined ? read.has(outline.uri) || !matters(outline) : isFresh(folder, outline)) continue;
      (named === undefined ? unread : kind === 'referentiel' ? last : stale).push(outline);
    }
  }
  const first = [...stale, ...unread];
  return (first.length > 0 ? together(first) : last).map(({ uri }) => {
    const named = asked.get(uri);
    return { uri, check: named !== undefined, evenIgnored: named === true };
  });
}

function isFresh(folder: Folder, outline: Outline): boolean {
  return folder.kept.get(outline.uri)?.key === folder.keyOf(outline);
}

/** Puts the bilans of a fiche after it, that it be read once for all of them. */
function together(outlines: readonly Outline[]): Outline[] {
  const placeOf = (outline: Outline) => (outline.kind === 'bilan' && ficheUri(outline)) || outline.uri;
  const placed = outlines.map((outline) => ({ outline, place: placeOf(outline) }));
  return placed.toSorted((a, b) => (a.place < b.place ? -1 : a.place > b.place ? 1 : 0)).map(({ outline }) => outline);
}
