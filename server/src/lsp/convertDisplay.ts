import type {
  Command,
  CodeLens as LspCodeLens,
  InlayHint as LspInlayHint,
  SemanticTokens,
  SemanticTokensLegend,
} from 'vscode-languageserver';
import * as z from 'zod/mini';
import {
  type CodeLens,
  type Document,
  type InlayHint,
  type Language,
  type LensSubject,
  type ResolvedLens,
  type SemanticToken,
  TOKEN_KINDS,
  TOKEN_NOTES,
} from '../core/languageService.ts';
import type { ClientUris } from './convert.ts';
import { toLocation } from './convertNavigation.ts';
import { SemanticTokensBuilder } from './library.ts';
import { NEW_BILAN_COMMAND, OPEN_DOCUMENT_COMMAND, SHOW_REFERENCES_COMMAND } from './protocolCommands.ts';

const lensData = z.object({
  uri: z.string(),
  what: z.enum(['proofs', 'results', 'bilan', 'fiche', 'new-bilan']),
  id: z.string(),
  named: z.boolean(),
});

/** Turns a lens of a document into the protocol's, to be resolved when it is seen. Never throws. */
export function toCodeLens(document: Document, { span, subject }: CodeLens): LspCodeLens {
  const data: z.infer<typeof lensData> = { uri: document.uri, ...subject };
  return { range: document.lines.rangeOf(span), data };
}

/** Reads what {@link toCodeLens} wrote; undefined when it did not write that. Never throws. */
export function fromCodeLens({
  data,
}: LspCodeLens): { readonly uri: string; readonly subject: LensSubject } | undefined {
  const read = lensData.safeParse(data).data;
  return read && { uri: read.uri, subject: read };
}

/** Turns what a lens says and does into the command under it. Never throws. */
export function toLensCommand(
  document: Document,
  lens: LspCodeLens,
  { title, action }: ResolvedLens,
  uris: ClientUris,
  language: Language,
): Command {
  const words = title[language];
  const own = uris.spelled(document.uri);
  if (action.do === 'open')
    return { title: words, command: OPEN_DOCUMENT_COMMAND, arguments: [uris.spelled(action.uri)] };
  if (action.do === 'write-bilan') return { title: words, command: NEW_BILAN_COMMAND, arguments: [own] };
  // Editors show a title without command as plain words.
  if (action.do === 'nothing') return { title: words, command: '' };
  const locations = action.places.map((place) => toLocation(place, uris));
  return { title: words, command: SHOW_REFERENCES_COMMAND, arguments: [own, lens.range.start, locations] };
}

/** Turns a hint of a document into the protocol's. Never throws. */
export function toInlayHint(document: Document, { offset, label, tooltip }: InlayHint): LspInlayHint {
  return { position: document.lines.positionAt(offset), label, tooltip, paddingLeft: true };
}

/**
 * The standard type nearest to each kind, which themes of all editors colour; there is none for a text to write. The
 * extension's `semanticTokenScopes` give them the colours of our grammar.
 */
const TYPES: Readonly<Record<SemanticToken['kind'], string>> = {
  identifiant: 'variable',
  terme: 'type',
  rubrique: 'keyword',
  valeur: 'enumMember',
  'a-completer': 'placeholder',
};

const MODIFIERS: Readonly<Record<SemanticToken['notes'][number], string>> = {
  definition: 'declaration',
  inconnu: 'unresolved',
};

/** What the numbers of our tokens mean. */
export const TOKEN_LEGEND: SemanticTokensLegend = {
  tokenTypes: TOKEN_KINDS.map((kind) => TYPES[kind]),
  tokenModifiers: TOKEN_NOTES.map((note) => MODIFIERS[note]),
};

/** Writes the tokens of a document into a builder. Never throws. */
export function pushTokens(document: Document, tokens: readonly SemanticToken[], builder: SemanticTokensBuilder): void {
  for (const { span, kind, notes } of tokens) {
    const { line, character } = document.lines.positionAt(span.start);
    const modifiers = notes.reduce((bits, note) => bits | (1 << TOKEN_NOTES.indexOf(note)), 0);
    builder.push(line, character, span.end - span.start, TOKEN_KINDS.indexOf(kind), modifiers);
  }
}

/** Turns tokens of a part of a document into the protocol's. Never throws. */
export function toSemanticTokens(document: Document, tokens: readonly SemanticToken[]): SemanticTokens {
  const builder = new SemanticTokensBuilder();
  pushTokens(document, tokens, builder);
  return { data: builder.build().data };
}
