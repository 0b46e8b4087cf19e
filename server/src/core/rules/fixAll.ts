import type { Document } from '../model/document.ts';
import { readDocument } from '../model/read.ts';
import type { TextEdit } from '../text/edit.ts';
import { EditedText } from '../text/editedText.ts';
import { snapshotWithGivenNames } from '../workspace/givenNames.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import type { Fix } from './rule.ts';
import { type Finding, runRules } from './runRules.ts';

/** How many times a document is mended and checked again: a fix may uncover a fault that another one mends. */
export const MOST_PASSES = 20;

/** Chooses the fix of a finding to apply, undefined to leave the finding alone. */
export type ChooseFix = (finding: Finding) => Fix | undefined;

/** Gives the ways to mend a finding; none when the rule fails to tell. Never throws. */
export function fixesOf(finding: Finding): readonly Fix[] {
  try {
    return finding.fixable ? finding.fixes() : [];
  } catch {
    // The finding itself holds: only its fix is lost.
    return [];
  }
}

/** Chooses a fix that may be applied without asking. Never throws. */
export function safeFix(finding: Finding): Fix | undefined {
  return fixesOf(finding).find((fix) => fix.safe);
}

/**
 * Gives the edits of one document that mend all that `choose` wants mended, round after round until nothing is left to
 * mend. Where two fixes overlap, the second waits for the next round, when it is asked anew; fixes that edit another
 * document are left out. Never throws.
 */
export function fixAll(snapshot: Snapshot, document: Document, choose: ChooseFix): readonly TextEdit[] {
  const edited = new EditedText(document.text);
  const seen = new Set([document.text]);
  let state: State | undefined = { snapshot, document };
  for (let pass = 0; state && pass < MOST_PASSES; pass++) {
    const edits = chosenEdits(state.snapshot, state.document, choose);
    if (edits.length === 0) break;
    edited.apply(edits);
    // Fixes that undo each other would never end.
    if (seen.has(edited.text)) break;
    seen.add(edited.text);
    const next = reread(document, edited.text);
    state = next && stateWith(snapshot, next);
  }
  return edited.edits();
}

interface State {
  readonly snapshot: Snapshot;
  readonly document: Document;
}

function stateWith(snapshot: Snapshot, document: Document): State {
  const documents = new Map([...snapshot.documents, [document.uri, document]]);
  const after = snapshotWithGivenNames(documents, snapshot.today);
  return { snapshot: after, document: after.get(document.uri) ?? document };
}

function chosenEdits(snapshot: Snapshot, document: Document, choose: ChooseFix): TextEdit[] {
  const taken: TextEdit[] = [];
  for (const finding of runRules(snapshot, document)) {
    const edits = choose(finding)?.edits ?? [];
    const apart = edits.every(
      (edit) => edit.uri === document.uri && !taken.some((other) => clash(edit.span, other.span)),
    );
    if (apart) taken.push(...edits);
  }
  return taken;
}

/** Tells whether two edits touch the same characters, or insert at one place. Never throws. */
export function clash(a: TextEdit['span'], b: TextEdit['span']): boolean {
  return (a.start < b.end && b.start < a.end) || a.start === b.start || (a.start === a.end && a.start === b.end);
}

/**
 * Gives a document again with another text, its rubriques under the same names; undefined when that text is no document of
 * ours. Never throws.
 */
export function reread({ uri, kind, source }: Document, text: string): Document | undefined {
  const { encoding, namedKind, names } = source;
  return readDocument({ uri, text, encoding, namedKind, names, config: kind === 'configuration' });
}
