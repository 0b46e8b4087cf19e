import type { Document } from '../model/document.ts';
import type { TextEdit } from '../text/edit.ts';
import { EditedText } from '../text/editedText.ts';
import { snapshotWithGivenNames } from '../workspace/givenNames.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { diagnose } from './diagnose.ts';
import { type ChooseFix, clash, MOST_PASSES, reread } from './fixAll.ts';
import type { DocumentEdit, Fix } from './rule.ts';
import { type Finding, type RunOptions, runRules } from './runRules.ts';

/** What is to be mended, and how. */
export interface FolderFixRequest {
  /** The documents whose findings are mended. */
  readonly uris: readonly string[];
  /** How a document is checked; the same object for the same document each time. */
  optionsFor(uri: string): RunOptions;
  /** Chooses the fix of a finding to apply, undefined to leave the finding alone. */
  readonly choose: ChooseFix;
  /** Tells whether a document may be edited; a fix that edits one that may not is left out whole. */
  mayEdit(uri: string): boolean;
  /** Awaited after each check of a document, to let signals through. */
  between(): Promise<void>;
}

/** A finding that was mended, in the document as it was then. */
export interface AppliedFix {
  readonly document: Document;
  readonly finding: Finding;
  readonly fix: Fix;
}

/** The documents once mended. */
export interface FixedFolder {
  readonly snapshot: Snapshot;
  /** The documents that change: what they were, and the edits that lead straight to what they are now. */
  readonly changed: readonly {
    readonly before: Document;
    readonly edits: readonly TextEdit[];
    readonly text: string;
  }[];
  readonly applied: readonly AppliedFix[];
}

/**
 * Mends the findings of several documents, round after round until nothing is left to mend: a fix may uncover a fault
 * that another one mends, in its own document or in those that depend on it. A fix is applied whole or not at all. Where
 * two overlap, the second waits for the next round, when it is asked anew. Throws only what `between` throws.
 */
export async function fixFolder(snapshot: Snapshot, request: FolderFixRequest): Promise<FixedFolder> {
  const fixer = new FolderFixer(snapshot, request);
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    if (!(await fixer.pass())) break;
  }
  return fixer;
}

class FolderFixer implements FixedFolder {
  readonly applied: AppliedFix[] = [];
  readonly #edited = new Map<
    string,
    { readonly before: Document; readonly text: EditedText; readonly seen: Set<string> }
  >();
  /** What was found in each document when it was last looked at: the same findings have nothing more to mend. */
  readonly #looked = new Map<string, readonly Finding[]>();
  /** Documents that came back to a text they had: fixes that undo each other would never end. */
  readonly #settled = new Set<string>();

  constructor(
    public snapshot: Snapshot,
    private readonly request: FolderFixRequest,
  ) {}

  get changed(): FixedFolder['changed'] {
    return [...this.#edited.values()]
      .map(({ before, text }) => ({ before, edits: text.edits(), text: text.text }))
      .filter(({ edits }) => edits.length > 0);
  }

  /** Applies the fixes that go together; false when there was none. */
  async pass(): Promise<boolean> {
    const taken = new Map<string, DocumentEdit[]>();
    for (const uri of this.request.uris) {
      const document = this.snapshot.get(uri);
      if (document) this.#choose(document, taken);
      await this.request.between();
    }
    if (taken.size === 0) return false;
    this.#apply(taken);
    return true;
  }

  #choose(document: Document, taken: Map<string, DocumentEdit[]>): void {
    const options = this.request.optionsFor(document.uri);
    const known = diagnose(this.snapshot, document, options);
    if (this.#looked.get(document.uri) === known) return;
    this.#looked.set(document.uri, known);
    // Fixes of findings kept from an earlier round may be about other documents as they were then.
    const findings = this.applied.length > 0 && known.length > 0 ? runRules(this.snapshot, document, options) : known;
    for (const finding of findings) {
      const fix = this.request.choose(finding);
      if (!fix || fix.edits.length === 0 || !this.#mayApply(fix)) continue;
      if (fix.edits.some((edit) => taken.get(edit.uri)?.some((other) => clash(edit.span, other.span)))) {
        // It is asked anew once the others are applied.
        this.#looked.delete(document.uri);
        continue;
      }
      for (const edit of fix.edits) {
        const edits = taken.get(edit.uri);
        if (edits) edits.push(edit);
        else taken.set(edit.uri, [edit]);
      }
      this.applied.push({ document, finding, fix });
    }
  }

  #mayApply(fix: Fix): boolean {
    const uris = [...new Set(fix.edits.map(({ uri }) => uri))];
    return uris.every(
      (uri) => this.snapshot.get(uri) !== undefined && !this.#settled.has(uri) && this.request.mayEdit(uri),
    );
  }

  #apply(taken: ReadonlyMap<string, readonly DocumentEdit[]>): void {
    const documents = new Map(this.snapshot.documents);
    for (const [uri, edits] of taken) {
      const before = documents.get(uri);
      if (!before) continue;
      const edited = this.#edited.get(uri) ?? {
        before,
        text: new EditedText(before.text),
        seen: new Set([before.text]),
      };
      this.#edited.set(uri, edited);
      edited.text.apply(edits);
      if (edited.seen.has(edited.text.text)) this.#settled.add(uri);
      edited.seen.add(edited.text.text);
      const after = reread(before, edited.text.text);
      if (after) documents.set(uri, after);
      else documents.delete(uri);
    }
    this.snapshot = snapshotWithGivenNames(documents, this.snapshot.today);
  }
}
