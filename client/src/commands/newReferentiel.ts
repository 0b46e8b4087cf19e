import * as vscode from 'vscode';
import type { Ask } from '../../../server/src/lsp/protocolMap.ts';
import { slugOf } from './fileNames.ts';
import { askPlace, createDocument, folderOf, rootFor } from './newFile.ts';
import { Questions } from './questions.ts';

/** Levels of the 2019 national framework, with the diplomas people know them by (décret n° 2019-14 du 8 janvier 2019). */
const LEVELS: readonly (readonly [number, string])[] = [
  [1, ''],
  [2, ''],
  [3, 'CAP, BEP'],
  [4, 'Bac'],
  [5, 'BTS, DEUST'],
  [6, 'Licence, BUT'],
  [7, 'Master'],
  [8, 'Doctorat'],
];

/** « Nouveau référentiel » : asks what names it, then opens it to complete. `folder`: from the explorer. */
export async function newReferentiel(ask: Ask, folder?: vscode.Uri): Promise<void> {
  const active = vscode.window.activeTextEditor?.document;
  const root = await rootFor(folder ?? active?.uri);
  if (!root) return;
  const questions = new Questions(vscode.l10n.t('New référentiel'), 7);
  const titre = await questions.text(vscode.l10n.t('Name of the occupation'), {
    placeHolder: vscode.l10n.t('For instance: Cuisinier'),
  });
  if (titre === undefined) return;
  const certification = await questions.text(vscode.l10n.t('Diploma or certificate it leads to'), { optional: true });
  if (certification === undefined) return;
  const id = await questions.text(vscode.l10n.t('Identifier, which fiches will write: lower case and hyphens'), {
    value: slugOf(titre),
  });
  if (id === undefined) return;
  const version = await questions.text(vscode.l10n.t('Version, usually the year'), {
    value: String(new Date().getFullYear()),
  });
  if (version === undefined) return;
  const niveau = await askLevel(questions);
  if (niveau === undefined) return;
  const activites = await questions.texts((rank) => vscode.l10n.t('Title of the activité type A{0}', rank));
  if (activites === undefined) return;
  const near = folder ?? (active?.languageId === 'referentiel' ? folderOf(active.uri) : root);
  const uri = await askPlace(questions, 'referentiel', root, near, slugOf(id) || 'referentiel');
  if (!uri) return;
  const level = niveau === 'unknown' ? {} : { niveau };
  await createDocument(ask, uri, { kind: 'referentiel', id, titre, certification, version, ...level, activites });
}

async function askLevel(questions: Questions): Promise<number | 'unknown' | undefined> {
  const rows = LEVELS.map(([niveau, description]) => ({ label: String(niveau), description, niveau }));
  const unknown = { label: vscode.l10n.t('Not known yet'), niveau: 'unknown' as const };
  return (await questions.one(vscode.l10n.t('Level in the national framework of 2019'), [...rows, unknown]))?.niveau;
}
