import * as vscode from 'vscode';
import type { Ask } from '../../../server/src/lsp/protocolMap.ts';
import { isFiche } from '../ours.ts';
import { askCriteria, askReferentiel } from './criteria.ts';
import { slugOf } from './fileNames.ts';
import { askNotation, askPlace, asksNotation, createDocument, folderOf, rootFor } from './newFile.ts';
import { Questions } from './questions.ts';

/** « Nouvelle fiche » : asks what is known of the activity, then opens the fiche to complete. `folder`: from the explorer. */
export async function newFiche(ask: Ask, folder?: vscode.Uri): Promise<void> {
  const active = vscode.window.activeTextEditor?.document;
  const root = await rootFor(folder ?? active?.uri);
  if (!root) return;
  const questions = new Questions(vscode.l10n.t('New fiche'), asksNotation() ? 6 : 5);
  const referentiel = await askReferentiel(ask, questions);
  if (referentiel === undefined) return;
  const followed = referentiel === 'none' ? undefined : referentiel;
  const titre = await questions.text(vscode.l10n.t('Title of the activity'), {
    placeHolder: vscode.l10n.t('For instance: Créer et sécuriser son adresse électronique'),
  });
  if (titre === undefined) return;
  const preuves = await askCriteria(ask, questions, 'fiche', followed?.uri);
  if (preuves === undefined) return;
  const objectifs = await questions.texts((rank) =>
    vscode.l10n.t('Objective O{0}: what will participants be able to do? Begin with a verb.', rank),
  );
  if (objectifs === undefined) return;
  const notation = await askNotation(questions);
  if (notation === undefined) return;
  const near = folder ?? folderFor(active, followed?.uri, root);
  const uri = await askPlace(questions, 'fiche', root, near, slugOf(titre) || 'fiche', notation);
  if (!uri) return;
  await createDocument(ask, uri, {
    kind: 'fiche',
    ...(followed && { referentiel: followed.name }),
    titre,
    preuves,
    objectifs,
  });
}

/** Where the other fiches are: beside the one shown, else in `fiches` beside the référentiel or at the top. */
function folderFor(active: vscode.TextDocument | undefined, referentiel: string | undefined, root: vscode.Uri) {
  const inside = (uri: vscode.Uri) => uri.scheme === root.scheme && uri.path.startsWith(`${root.path}/`);
  if (active && isFiche(active) && inside(active.uri)) return folderOf(active.uri);
  const file = referentiel === undefined ? undefined : vscode.Uri.parse(referentiel);
  return vscode.Uri.joinPath(file && inside(file) ? folderOf(file) : root, 'fiches');
}
