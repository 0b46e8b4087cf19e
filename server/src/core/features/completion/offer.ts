import type * as z from 'zod/mini';
import type { Document } from '../../model/document.ts';
import type { Bilingual } from '../../model/notation.ts';
import type { Context, Place } from '../../syntax/yaml/context.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import type { Draft } from './draft.ts';

/** What a suggestion is, which editors show by an icon. */
export type SuggestionKind =
  | 'reference'
  | 'file'
  | 'key'
  | 'rubrique'
  | 'identifiant'
  | 'value'
  | 'date'
  | 'duree'
  | 'terme'
  | 'regle'
  | 'document';

/** Something that may be written at a cursor, before it is fitted to the place. */
export interface Offer {
  readonly kind: SuggestionKind;
  readonly label: string;
  /** The key that it writes, where the label is its readable name. */
  readonly key?: string;
  /** What it stands for, on one line; empty when unknown. */
  readonly text: Bilingual;
  /** Markdown. */
  readonly documentation: Bilingual;
  readonly draft: Draft;
  /** Short words that stand out in the list. */
  readonly badge?: Bilingual;
  /** Standing beside the cursor already: it comes last. */
  readonly alreadyListed?: boolean;
  /** The one that is almost surely wanted. */
  readonly preselect?: boolean;
  /** Characters that take it and are then typed. */
  readonly commitCharacters?: readonly string[];
  /** More words by which it is found; those of a term begin with its asterisk. */
  readonly words?: string;
  /** It goes below the key of the cursor's line: its lines are counted from that key. */
  readonly belowKey?: boolean;
}

/** A place where something may be written, with what the notation expects there. */
export interface Request {
  readonly snapshot: Snapshot;
  readonly document: Document;
  readonly context: Context;
  readonly place: Place;
  readonly schema: z.core.$ZodType;
  /** In the body of a document in Markdown: what is written there, and how many `#` a heading has. */
  readonly markdown?: { readonly as: 'heading' | 'item' | 'value'; readonly depth: number };
}

/** The same words in both languages: those of the documents themselves. */
export function same(text: string): Bilingual {
  return { fr: text, en: text };
}

/** No words. */
export const NONE: Bilingual = same('');
