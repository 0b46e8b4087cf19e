import * as vscode from 'vscode';
import type { Ask } from '../../../server/src/lsp/protocolMap.ts';
import { ITEMS } from '../../../server/src/lsp/protocolRequests.ts';
import { showPlace } from './places.ts';

/** « Aller au critère » : every identifier of the project's référentiels, found by its words. */
export async function goToItem(ask: Ask): Promise<void> {
  const items = await ask(ITEMS, {});
  if (items.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Certidoc: there is no référentiel in this folder.'));
    return;
  }
  const several = new Set(items.map(({ uri }) => uri)).size > 1;
  const rows = items.map((item) => {
    const file = several ? vscode.workspace.asRelativePath(vscode.Uri.parse(item.uri)) : '';
    const detail = [item.within, file].filter(Boolean).join(' · ');
    return { label: item.id, description: item.text, ...(detail !== '' && { detail }), item };
  });
  const chosen = await vscode.window.showQuickPick(rows, {
    title: vscode.l10n.t('Go to critère'),
    placeHolder: vscode.l10n.t('An identifier, or words of its text'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (chosen) await showPlace(vscode.Uri.parse(chosen.item.uri), chosen.item.range);
}
