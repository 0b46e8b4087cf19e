import * as vscode from 'vscode';
import { OPEN_DOCUMENT_COMMAND, SHOW_REFERENCES_COMMAND } from '../../../server/src/lsp/protocolCommands.ts';
import type { Place, PlaceRange } from '../../../server/src/lsp/protocolRequests.ts';
import { toRange } from './places.ts';

/** Registers what the server's code lenses do: show the places they count, open the document they name. */
export function registerLensCommands(): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand(SHOW_REFERENCES_COMMAND, showReferences),
    vscode.commands.registerCommand(OPEN_DOCUMENT_COMMAND, async (uri: string) => {
      await vscode.window.showTextDocument(vscode.Uri.parse(uri));
    }),
  );
}

async function showReferences(uri: string, position: PlaceRange['start'], places: readonly Place[]): Promise<void> {
  await vscode.commands.executeCommand(
    'editor.action.showReferences',
    vscode.Uri.parse(uri),
    new vscode.Position(position.line, position.character),
    places.map((place) => new vscode.Location(vscode.Uri.parse(place.uri), toRange(place.range))),
  );
}
