import type { CompletionClientCapabilities } from 'vscode-languageserver';
import { InsertTextMode, MarkupKind } from './library.ts';

/** What the editor makes of a completion. */
export interface CompletionSupport {
  /** A label may have words beside it. */
  readonly labelDetails: boolean;
  /** Places to tab through. */
  readonly snippets: boolean;
  readonly markdown: boolean;
  readonly commitCharacters: boolean;
  readonly preselect: boolean;
  /** It asks for the documentation of what is looked at, later. */
  readonly lateDocumentation: boolean;
  /** How the lines after the first are to be indented; `said` when the editor heeds what each item says. */
  readonly indentation: { readonly mode: InsertTextMode; readonly said: boolean };
}

/** Reads what the client says of its completion. Never throws. */
export function completionSupport(given: CompletionClientCapabilities | undefined): CompletionSupport {
  const item = given?.completionItem;
  return {
    labelDetails: item?.labelDetailsSupport === true,
    snippets: item?.snippetSupport === true,
    markdown: item?.documentationFormat === undefined || item.documentationFormat.includes(MarkupKind.Markdown),
    commitCharacters: item?.commitCharactersSupport === true,
    preselect: item?.preselectSupport === true,
    lateDocumentation: item?.resolveSupport?.properties.includes('documentation') === true,
    indentation: indentationOf(given),
  };
}

/**
 * Editors that indent by themselves do it the same way everywhere, so that is preferred. Where nothing is said, those
 * that know snippets indent them, and the others insert the text as it is.
 */
function indentationOf(given: CompletionClientCapabilities | undefined): CompletionSupport['indentation'] {
  const known = given?.completionItem?.insertTextModeSupport?.valueSet ?? [];
  if (known.includes(InsertTextMode.adjustIndentation)) return { mode: InsertTextMode.adjustIndentation, said: true };
  if (known.includes(InsertTextMode.asIs)) return { mode: InsertTextMode.asIs, said: true };
  const usual = given?.completionItem?.snippetSupport ? InsertTextMode.adjustIndentation : InsertTextMode.asIs;
  return { mode: given?.insertTextMode ?? usual, said: false };
}
