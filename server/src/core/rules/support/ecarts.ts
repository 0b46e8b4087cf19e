import type { Document } from '../../model/document.ts';
import { fold } from '../../model/fold.ts';
import { scalarsOf } from '../../model/values.ts';
import { rubriquesOf } from '../../workspace/rubriques.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import type { Fix } from '../rule.ts';
import { addGroup } from './listEdits.ts';
import { PLACEHOLDER } from './skeletons.ts';

/** Tells whether an écart of a bilan speaks of something; `words` is a pattern of folded text. Never throws. */
export function gapSpeaksOf(bilan: Document<'bilan'>, words: RegExp): boolean {
  const ecarts = bilan.root.field('ecarts');
  return ecarts !== undefined && scalarsOf(ecarts.node).some(({ text }) => words.test(fold(text)));
}

/** Gives the fix that adds an écart to a bilan, its cause left to write; empty where the text cannot take it. */
export function addGapFix(snapshot: Snapshot, bilan: Document<'bilan'>, prevu: string, realise: string): Fix[] {
  const order = ['type', ...rubriquesOf(snapshot, bilan).map(({ key }) => key)];
  const edit = addGroup(bilan, 'ecarts', { prevu, realise, cause: PLACEHOLDER }, order);
  if (!edit) return [];
  const title = { fr: "Ajouter l'écart, cause à compléter", en: 'Add the gap, its cause to complete' };
  return [{ title, safe: false, edits: [{ uri: bilan.uri, ...edit }] }];
}

/** Tells whether two amounts differ by more than a share of the first (0.25 is a quarter). Never throws. */
export function differs(planned: number, real: number, share: number): boolean {
  return planned > 0 && Math.abs(real - planned) / planned > share;
}
