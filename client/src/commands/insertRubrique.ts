import * as vscode from 'vscode';
import type { Ask } from '../../../server/src/lsp/protocolMap.ts';
import {
  INSERT_RUBRIQUE,
  type RubriqueState,
  STATUS,
  type StatusResult,
} from '../../../server/src/lsp/protocolRequests.ts';
import { insertSnippets, showPlace } from './places.ts';

/** « Insérer une rubrique » : the missing ones first; one that is written is gone to. `key`: without asking. */
export async function insertRubrique(ask: Ask, key?: string): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const status = editor && (await ask(STATUS, { uri: editor.document.uri.toString() }));
  if (!editor || !status || status.rubriques.length === 0) return explain();
  const title = vscode.l10n.t('Insert a rubrique');
  const rubrique =
    typeof key === 'string'
      ? status.rubriques.find((one) => one.key === key)
      : await choose(title, vscode.l10n.t('Which rubrique?'), status.rubriques.toSorted(byNeed));
  if (rubrique) await insertOrShow(ask, editor, rubrique);
}

/** What the status bar item opens: what is left to do in the document. */
export async function showMissing(ask: Ask): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const status = editor && (await ask(STATUS, { uri: editor.document.uri.toString() }));
  if (!editor || !status) return explain();
  const left = status.rubriques.filter(isLeft).toSorted(byNeed);
  if (left.length === 0) {
    await vscode.window.showInformationMessage(
      vscode.l10n.t('Nothing is missing: every rubrique expected is filled in.'),
    );
    return;
  }
  const rubrique = await choose(titleOf(status), vscode.l10n.t('What is left to do'), left);
  if (rubrique) await insertOrShow(ask, editor, rubrique);
}

function explain(): void {
  void vscode.window.showInformationMessage(vscode.l10n.t('Certidoc: open a fiche or a bilan first.'));
}

function titleOf({ complete, required }: StatusResult): string {
  return vscode.l10n.t('{0} of {1} required rubriques are complete', complete, required);
}

/** Begun, or expected and not there. */
function isLeft({ progress, required, statut }: RubriqueState): boolean {
  return progress === 'commencee' || (progress === 'absente' && (required || statut === 'recommande'));
}

function byNeed(a: RubriqueState, b: RubriqueState): number {
  return rankOf(a) - rankOf(b);
}

function rankOf({ progress, required, statut }: RubriqueState): number {
  const stage = { absente: 0, commencee: 1, complete: 2 }[progress];
  const need = required ? 0 : { obligatoire: 0, recommande: 1, conditionnel: 2, facultatif: 3 }[statut];
  // What is begun and required comes before what is merely possible.
  return stage === 2 ? 20 : need * 2 + stage;
}

type Row = vscode.QuickPickItem & { readonly rubrique: RubriqueState };

async function choose(title: string, placeHolder: string, rubriques: readonly RubriqueState[]) {
  const options = { title, placeHolder, matchOnDescription: true, matchOnDetail: true };
  return (await vscode.window.showQuickPick(rubriques.map(rowOf), options))?.rubrique;
}

function rowOf(rubrique: RubriqueState): Row {
  const { progress, intitule, key, aide, preuves } = rubrique;
  const icon = { absente: 'add', commencee: 'edit', complete: 'check' }[progress];
  const proof = preuves.map(({ id, text }) => `${id} — ${text}`).join(' ; ');
  return {
    label: `$(${icon}) ${intitule}`,
    description: `${key} · ${needOf(rubrique)}${progress === 'commencee' ? ` · ${vscode.l10n.t('to complete')}` : ''}`,
    detail: proof === '' ? aide : proof,
    rubrique,
  };
}

function needOf({ required, statut }: RubriqueState): string {
  if (required) return vscode.l10n.t('required');
  switch (statut) {
    case 'recommande':
      return vscode.l10n.t('recommended');
    case 'conditionnel':
      return vscode.l10n.t('in some cases');
    default:
      return vscode.l10n.t('optional');
  }
}

async function insertOrShow(ask: Ask, editor: vscode.TextEditor, { key, range }: RubriqueState): Promise<void> {
  const uri = editor.document.uri;
  const snippets = await ask(INSERT_RUBRIQUE, { uri: uri.toString(), key });
  if (snippets.length > 0) {
    const shown = await vscode.window.showTextDocument(editor.document);
    await insertSnippets(shown, snippets);
  } else if (range) await showPlace(uri, range);
}
