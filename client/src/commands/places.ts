import * as vscode from 'vscode';
import type { PlaceRange, SnippetPlace } from '../../../server/src/lsp/protocolRequests.ts';

/** A range as the editor's API has it. */
export function toRange({ start, end }: PlaceRange): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

/** Shows a place and selects it. */
export async function showPlace(uri: vscode.Uri, range: PlaceRange): Promise<void> {
  await vscode.window.showTextDocument(uri, { selection: toRange(range) });
}

/** Inserts snippets in an editor; the places of the first in the text are tabbed through. */
export async function insertSnippets(editor: vscode.TextEditor, places: readonly SnippetPlace[]): Promise<void> {
  const upwards = places.toSorted((a, b) => b.range.start.line - a.range.start.line);
  for (const place of upwards) {
    const { at, snippet } = await onOwnLine(editor, place);
    await editor.insertSnippet(new vscode.SnippetString(snippet), at);
    editor.revealRange(at);
  }
}

/**
 * The editor indents the lines of a snippet by what begins the line it is inserted in; our snippets bring their own
 * indentation, hence begin on a line of their own.
 */
async function onOwnLine(editor: vscode.TextEditor, { range, snippet }: SnippetPlace) {
  const at = toRange(range);
  const rest = /^\r?\n([\s\S]*)$/.exec(snippet)?.[1];
  if (rest === undefined || !at.isEmpty) return { at, snippet };
  const next = new vscode.Position(at.start.line + 1, 0);
  if (next.line < editor.document.lineCount) return { at: new vscode.Range(next, next), snippet: `${rest}\n` };
  await editor.edit((builder) => builder.insert(at.start, '\n'));
  return { at: new vscode.Range(next, next), snippet: rest };
}
