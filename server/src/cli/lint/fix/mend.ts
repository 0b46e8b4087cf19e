import {
  type AppliedFix,
  type Bilingual,
  diagnose,
  type FixedFolder,
  fixFolder,
  type Snapshot,
  safeFix,
} from '../../../core/linter.ts';
import type { Fault } from '../../faults.ts';
import { pathOf, shownPath, uriOf } from '../../files/names.ts';
import type { Shell } from '../../shell.ts';
import type { Checked, Outcome } from '../check.ts';
import { checkOptions } from '../checkOptions.ts';
import type { Opened } from '../open.ts';
import type { LintOptions } from '../options.ts';
import { checked, type WritingOrFault, whyNotWritable, writingOf } from './disk.ts';
import { type Rewritten, writeDocuments } from './write.ts';

/** What mending gave: the documents as they are now, what is left to find in them, and what was done. */
export interface Mended {
  readonly opened: Opened;
  readonly outcomes: readonly Outcome[];
  readonly applied: readonly AppliedFix[];
  /** The documents that change: as they were, with their new text. */
  readonly rewritten: readonly Rewritten[];
  /** The files left as they are, and why. */
  readonly refused: readonly Fault[];
}

/**
 * Applies every safe fix to documents and to those they lead to, and checks again. With `--fix` files are written, but not
 * what came from the standard input. A file that may not be written, or is no longer what was checked, is left as it is,
 * with the fixes that would edit it and others. Throws a UsageError when nothing can be written, and what `between` throws.
 */
export async function mend(
  shell: Shell,
  opened: Opened,
  documents: readonly Checked[],
  options: LintOptions,
  between: (done: number) => Promise<void>,
): Promise<Mended> {
  const refused = new Map<string, Bilingual>();
  const optionsOf = checkOptions(options.rule);
  const { folder, rewritten } = await settle(shell, { opened, documents, options, optionsOf, between, refused });
  const writes = options.fix && opened.given === undefined;
  const faults = [...faultsOf(shell, opened, refused), ...(writes ? writeDocuments(rewritten) : [])];
  const { snapshot, applied } = folder;
  const outcomes = renewed(snapshot, documents).map((one) => ({
    ...one,
    findings: diagnose(snapshot, one.document, optionsOf(one.target)),
  }));
  const files = renewed(snapshot, opened.files);
  return {
    opened: { ...opened, snapshot, files, faults: [...opened.faults, ...faults] },
    outcomes,
    applied,
    rewritten,
    refused: faults,
  };
}

interface Mending {
  readonly opened: Opened;
  readonly documents: readonly Checked[];
  readonly options: LintOptions;
  readonly optionsOf: ReturnType<typeof checkOptions>;
  readonly between: (done: number) => Promise<void>;
  /** The documents that are left as they are, and why. */
  readonly refused: Map<string, Bilingual>;
}

/** Mends in memory, as often as it takes: what a refused file was to receive with others is taken back from them too. */
async function settle(shell: Shell, mending: Mending) {
  const { opened, documents, options, optionsOf, between, refused } = mending;
  const targets = new Map(documents.map(({ document, target }) => [document.uri, target]));
  for (;;) {
    let done = 0;
    const folder = await fixFolder(opened.snapshot, {
      uris: [...targets.keys()],
      optionsFor: (uri) => optionsOf(targets.get(uri)),
      choose: safeFix,
      mayEdit: (uri) => !refused.has(uri) && mayEdit(uri, opened, options, refused),
      between: () => between(Math.min(++done, documents.length)),
    });
    const rewritten = rewrittenOf(shell, opened, folder, refused);
    if (rewritten.length === folder.changed.length) return { folder, rewritten };
  }
}

/** The same documents, as they are in another snapshot. */
function renewed(snapshot: Snapshot, files: readonly Checked[]): Checked[] {
  return files.flatMap(({ target, document }) => {
    const now = snapshot.get(document.uri);
    return now ? [{ target, document: now }] : [];
  });
}

function mayEdit(uri: string, opened: Opened, { fix }: LintOptions, refused: Map<string, Bilingual>): boolean {
  const document = opened.snapshot.get(uri);
  if (!document) return false;
  if (opened.given) return uri === uriOf(opened.given.file);
  const fault = fix ? whyNotWritable(document) : undefined;
  if (fault) refused.set(uri, fault);
  return !fault;
}

/** The documents that can be written as they are to be; the others are refused. */
function rewrittenOf(
  { cwd }: Shell,
  { given }: Opened,
  { changed }: FixedFolder,
  refused: Map<string, Bilingual>,
): Rewritten[] {
  return changed.flatMap(({ before, text }) => {
    const found: WritingOrFault = given ? checked(text, given) : writingOf(before, text);
    if ('writing' in found) {
      return [{ document: before, text, writing: found.writing, shown: shownPath(cwd, pathOf(before.uri)) }];
    }
    refused.set(before.uri, found.fault);
    return [];
  });
}

function faultsOf({ cwd }: Shell, { files }: Opened, refused: ReadonlyMap<string, Bilingual>): Fault[] {
  const shown = new Map(files.map(({ document, target }) => [document.uri, target.shown]));
  return [...refused].map(([uri, message]) => ({ path: shown.get(uri) ?? shownPath(cwd, pathOf(uri)), message }));
}
