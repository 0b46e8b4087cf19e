import type { Document } from '../../model/document.ts';
import type { Bilingual } from '../../model/notation.ts';
import type { DocumentEdit } from '../../rules/rule.ts';
import type { Finding } from '../../rules/runRules.ts';
import type { Span } from '../../text/span.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';

/** What an action is, in the words of the Language Server Protocol: a kind begins with the kinds it belongs to. */
export type ActionKind = 'quickfix' | 'refactor' | 'refactor.rewrite' | 'source.fixAll.certidoc';

/** What an action does to the files. */
export interface Change {
  readonly edits: readonly DocumentEdit[];
  /** Files to create, with their text. */
  readonly created?: readonly { readonly uri: string; readonly text: string }[];
}

/** Something to do at a place. It either changes files, or asks for the page of a rule. */
export interface CodeAction {
  readonly title: Bilingual;
  readonly kind: ActionKind;
  /** The finding it mends or explains. */
  readonly finding?: Finding;
  /** The one to apply when nobody wants to choose. */
  readonly preferred?: boolean;
  /** Computes the change; asked only when somebody wants it. */
  readonly change?: () => Change;
  /** It creates a file, which not every editor can. */
  readonly creates?: boolean;
  /** The rule whose page is asked for. */
  readonly explain?: string;
}

/** Where actions are asked for, and which. */
export interface ActionRequest {
  readonly snapshot: Snapshot;
  readonly document: Document;
  /** The selection, or the cursor; absolute. */
  readonly span: Span;
  /** The findings of the whole document. */
  readonly findings: readonly Finding[];
  /** True when a person asks for actions, false when the editor looks whether there are some. */
  readonly invoked: boolean;
}

/** Tells whether two spans share a character or touch. Never throws. */
export function meets(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** Gives edits the document they are for. Never throws. */
export function editsOf(document: Document, edits: readonly Omit<DocumentEdit, 'uri'>[]): Change {
  return { edits: edits.map((edit) => ({ uri: document.uri, span: edit.span, newText: edit.newText })) };
}
