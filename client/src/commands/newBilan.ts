import * as vscode from 'vscode';
import type { Ask } from '../../../server/src/lsp/protocolMap.ts';
import { FICHES, type ListedFiche } from '../../../server/src/lsp/protocolRequests.ts';
import { askCriteria } from './criteria.ts';
import { slugOf } from './fileNames.ts';
import { askNotation, askPlace, createDocument, folderOf, rootFor } from './newFile.ts';
import { Questions } from './questions.ts';

/** « Nouveau bilan » : asks which fiche it reports on, then opens the bilan to complete. `resource`: a fiche, or a folder. */
export async function newBilan(ask: Ask, resource?: vscode.Uri): Promise<void> {
  const active = vscode.window.activeTextEditor?.document.uri;
  const root = await rootFor(resource ?? active);
  if (!root) return;
  const fiches = await ask(FICHES, {});
  const given = fiches.find(({ uri }) => same(uri, resource));
  const questions = new Questions(vscode.l10n.t('New bilan'), given ? 2 : 3);
  const fiche = given ?? (await askFiche(questions, fiches, active));
  if (fiche === undefined) return;
  const followed = fiche === 'none' ? undefined : fiche;
  const preuves = await askCriteria(ask, questions, 'bilan', followed?.referentiel);
  if (preuves === undefined) return;
  const file = followed && vscode.Uri.parse(followed.uri);
  const stem = file?.path.match(/([^/]+)\.fiche\.[^/]+$/)?.[1];
  // In the notation of the fiche; without one, as its author likes.
  const notation = file ? (/\.md$/i.test(file.path) ? 'md' : 'yaml') : await askNotation(questions);
  if (notation === undefined) return;
  const folder = resource && !given ? resource : file ? bilansOf(file) : vscode.Uri.joinPath(root, 'bilans');
  const name = stem ?? (slugOf(followed?.titre ?? '') || 'bilan');
  const uri = await askPlace(questions, 'bilan', root, folder, name, notation);
  if (!uri) return;
  await createDocument(ask, uri, {
    kind: 'bilan',
    ...(followed && { fiche: followed.uri }),
    preuves,
    date: today(),
  });
}

async function askFiche(questions: Questions, fiches: readonly ListedFiche[], active: vscode.Uri | undefined) {
  const rows = fiches
    .toSorted((a, b) => Number(same(b.uri, active)) - Number(same(a.uri, active)))
    .map((fiche) => ({
      label: fiche.titre || vscode.workspace.asRelativePath(vscode.Uri.parse(fiche.uri)),
      description: [fiche.date, fiche.bilans === 0 ? vscode.l10n.t('no bilan yet') : ''].filter(Boolean).join(' · '),
      detail: vscode.workspace.asRelativePath(vscode.Uri.parse(fiche.uri)),
      fiche,
    }));
  const without = {
    label: vscode.l10n.t('None yet'),
    description: vscode.l10n.t('the bilan will name one later'),
    fiche: 'none' as const,
  };
  return (await questions.one(vscode.l10n.t('Which fiche does it report on?'), [...rows, without]))?.fiche;
}

/** In `bilans` beside `fiches`, else beside the fiche. */
function bilansOf(fiche: vscode.Uri): vscode.Uri {
  const folder = folderOf(fiche);
  return folder.path.endsWith('/fiches') ? vscode.Uri.joinPath(folder, '../bilans') : folder;
}

function same(uri: string, other: vscode.Uri | undefined): boolean {
  return other !== undefined && vscode.Uri.parse(uri).toString() === other.toString();
}

/** Today where the person is. */
function today(now: Date = new Date()): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
