import { complete, type Suggestion } from '../../server/src/core/features/completion/complete.ts';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import type { Snapshot } from '../../server/src/core/workspace/snapshot.ts';
import { Workspace } from '../../server/src/core/workspace/workspace.ts';
import { type Files, uriOf } from './fixture.ts';

/** What is offered at a cursor `█`. */
export interface Offered {
  readonly text: string;
  readonly found: readonly Suggestion[];
}

/** The day it is in these tests. */
export const TODAY = { year: 2026, month: 4, day: 2 };

/** A snapshot of some files on that day. */
export function snapshotToday(files: Files): Snapshot {
  const workspace = new Workspace({ today: () => TODAY });
  for (const [name, text] of Object.entries(files)) workspace.set({ uri: uriOf(name), text });
  return workspace.snapshot();
}

/** Completes at the cursor of a text among other files. */
export function offeredAt(files: Files, name: string, marked: string): Offered {
  const offset = marked.indexOf('█');
  const text = marked.replace('█', '');
  const snapshot = snapshotToday({ ...files, [name]: text });
  const document = snapshot.get(uriOf(name));
  return { text, found: document ? complete(snapshot, document, offset) : [] };
}

/** The labels of what is offered, in the order of the list. */
export function labelsOf({ found }: Offered): string[] {
  return found.toSorted((a, b) => (a.sortText < b.sortText ? -1 : 1)).map(({ label }) => label);
}

/** The suggestion of that label. Throws when there is none. */
export function pick(offered: Offered, label: string): Suggestion {
  const found = offered.found.find((candidate) => candidate.label === label);
  if (!found) throw new Error(`${label} is not among ${labelsOf(offered)}`);
  return found;
}

/** What the text becomes when a suggestion is taken by an editor that knows no snippets. */
export function accepted({ text }: Offered, { span, newText }: Suggestion): string {
  return applyEdits(text, [{ span, newText }]);
}

/** The same for one that does, each place left as it is offered: the placeholder, or the first of its choices. */
export function expanded({ text }: Offered, { span, newText, snippet }: Suggestion): string {
  return applyEdits(text, [{ span, newText: snippet === undefined ? newText : expandSnippet(snippet) }]);
}

/** A snippet as tests show it: `{1:à compléter}` for a place to tab through. */
export function placesOf({ snippet }: Suggestion): string {
  return (snippet ?? '').replaceAll('${', '{');
}

/** Leaves the places of a snippet as they are offered. */
export function expandSnippet(snippet: string): string {
  const plainOf = (text: string) => text.replace(/\\([\\$},|])/g, '$1');
  return snippet.replace(
    /\\[\\$}]|\$\{\d+\|((?:\\.|[^\\,|])*)(?:\\.|[^\\|])*\|\}|\$\{\d+:((?:\\.|[^\\}])*)\}|\$\d+/g,
    (whole, choice?: string, placeholder?: string) =>
      whole.startsWith('\\') ? plainOf(whole) : plainOf(choice ?? placeholder ?? ''),
  );
}
