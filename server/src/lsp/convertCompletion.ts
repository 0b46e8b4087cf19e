import type { CompletionItem, MarkupContent, Range } from 'vscode-languageserver';
import { type Document, documentationOf, type Language, type Suggestion } from '../core/languageService.ts';
import type { CompletionSupport } from './completionClient.ts';
import { toMarkup } from './convertMarkup.ts';
import { CompletionItemKind, InsertTextFormat, InsertTextMode } from './library.ts';

const KINDS: Readonly<Record<Suggestion['kind'], CompletionItemKind>> = {
  reference: CompletionItemKind.Reference,
  file: CompletionItemKind.File,
  key: CompletionItemKind.Property,
  rubrique: CompletionItemKind.Struct,
  identifiant: CompletionItemKind.Constant,
  value: CompletionItemKind.EnumMember,
  date: CompletionItemKind.Value,
  duree: CompletionItemKind.Unit,
  terme: CompletionItemKind.Text,
  regle: CompletionItemKind.Event,
  document: CompletionItemKind.Snippet,
};

/** Longest text shown beside an identifier, in characters: the list of suggestions is narrow. */
const SHORT = 80;

/** The same where « ★ obligatoire » stands at the end of the line, which must be read whole. */
const BEFORE_BADGE = 24;

/** Turns a suggestion for a document into a completion item, its documentation left out. Never throws. */
export function toCompletionItem(
  document: Document,
  suggestion: Suggestion,
  language: Language,
  client: CompletionSupport,
): CompletionItem {
  const { label } = suggestion;
  const text = suggestion.text[language];
  const badge = suggestion.badge?.[language];
  const room = badge !== undefined && client.labelDetails ? BEFORE_BADGE : SHORT;
  const short = text.length > room ? `${text.slice(0, room - 1)}…` : text;
  const beside = short === '' ? '' : ` — ${short}`;
  const range: Range = document.lines.rangeOf(suggestion.span);
  const hasDetails = beside !== '' || badge !== undefined;
  return {
    label: client.labelDetails ? label : `${label}${badge === undefined ? '' : ` ${badge}`}${beside}`,
    ...(client.labelDetails &&
      hasDetails && {
        labelDetails: {
          ...(beside !== '' && { detail: beside }),
          ...(badge !== undefined && { description: badge }),
        },
      }),
    kind: KINDS[suggestion.kind],
    ...(text !== '' && { detail: badge === undefined ? text : `${badge} — ${text}` }),
    sortText: suggestion.sortText,
    filterText: suggestion.filterText,
    ...(client.preselect && suggestion.preselect && { preselect: true }),
    ...(client.commitCharacters &&
      suggestion.commitCharacters.length > 0 && { commitCharacters: [...suggestion.commitCharacters] }),
    ...written(suggestion, range, client),
  };
}

function written({ snippet, newText, margin }: Suggestion, range: Range, client: CompletionSupport) {
  const { mode, said } = client.indentation;
  const isSnippet = client.snippets && snippet !== undefined;
  const text = isSnippet ? snippet : newText;
  const own = mode === InsertTextMode.adjustIndentation && margin !== '' ? text.replaceAll(`\n${margin}`, '\n') : text;
  return {
    insertTextFormat: isSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    ...(said && text.includes('\n') && { insertTextMode: mode }),
    textEdit: { range, newText: own },
  };
}

/** Gives what is told of a suggestion, undefined when it is nothing. Rejects as `documentationOf` does. */
export async function toDocumentation(
  suggestion: Suggestion,
  language: Language,
  { markdown }: CompletionSupport,
): Promise<MarkupContent | undefined> {
  const value = (await documentationOf(suggestion))[language];
  return value === '' ? undefined : toMarkup(value, markdown);
}
