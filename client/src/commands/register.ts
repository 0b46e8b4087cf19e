import * as vscode from 'vscode';
import type { Ask } from '../../../server/src/lsp/protocolMap.ts';
import type { VirtualDocuments } from '../views/virtualDocuments.ts';
import { openWalkthrough } from '../views/welcome.ts';
import { convertDocument } from './convert.ts';
import { showEffectiveSettings } from './effectiveSettings.ts';
import { explainRule } from './explainRule.ts';
import { goToItem } from './goToItem.ts';
import { insertRubrique, showMissing } from './insertRubrique.ts';
import { newBilan } from './newBilan.ts';
import { newFiche } from './newFiche.ts';
import { newReferentiel } from './newReferentiel.ts';

/** Registers the commands that ask the server. What goes wrong is shown and logged. */
export function registerCommands(
  ask: Ask,
  documents: VirtualDocuments,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  const commands: Readonly<Record<string, (argument: unknown) => Promise<void>>> = {
    'certidoc.newReferentiel': (argument) => newReferentiel(ask, asUri(argument)),
    'certidoc.newFiche': (argument) => newFiche(ask, asUri(argument)),
    'certidoc.newBilan': (argument) => newBilan(ask, asUri(argument)),
    'certidoc.convertToMarkdown': (argument) => convertDocument(ask, asUri(argument)),
    'certidoc.convertToYaml': (argument) => convertDocument(ask, asUri(argument)),
    'certidoc.insertRubrique': (argument) => insertRubrique(ask, asText(argument)),
    'certidoc.showMissing': () => showMissing(ask),
    'certidoc.goToItem': () => goToItem(ask),
    'certidoc.explainRule': (argument) => explainRule(ask, asText(argument)),
    'certidoc.effectiveSettings': (argument) => showEffectiveSettings(documents, asUri(argument)),
    'certidoc.openWalkthrough': openWalkthrough,
  };
  return vscode.Disposable.from(
    ...Object.entries(commands).map(([id, run]) =>
      vscode.commands.registerCommand(id, async (argument: unknown) => {
        try {
          await run(argument);
        } catch (fault) {
          log.error(fault instanceof Error ? fault : String(fault));
          void vscode.window.showErrorMessage(fault instanceof Error ? fault.message : String(fault));
        }
      }),
    ),
  );
}

/** Menus give the file or folder they were opened on, code lenses its text; links of web pages give whatever they hold. */
function asUri(argument: unknown): vscode.Uri | undefined {
  if (typeof argument === 'string' && /^[a-z][a-z\d+.-]*:\//i.test(argument)) return vscode.Uri.parse(argument);
  return argument instanceof vscode.Uri ? argument : undefined;
}

function asText(argument: unknown): string | undefined {
  return typeof argument === 'string' ? argument : undefined;
}
