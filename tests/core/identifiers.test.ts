import { describe, expect, it } from 'vitest';
import { canonicalId, canonicalKey, isCanonical } from '../../server/src/core/model/identifiers.ts';
import type { DefinitionKind } from '../../server/src/core/model/notation.ts';

describe('canonicalId', () => {
  it.each([
    ['AT1', 'A1'],
    ['A 1', 'A1'],
    ['c4.cr3.b', 'C4.CR3.b'],
    ['C4 CR3 b', 'C4.CR3.b'],
    ['C4-CR3-b', 'C4.CR3.b'],
    ['C04', 'C4'],
    ['cpu 2', 'CPU2'],
    ['e1', 'E1'],
    ['C4.SF2', 'C4.SF2'],
  ])('writes %s as %s', (text, id) => {
    expect(canonicalId(text)).toBe(id);
    expect(isCanonical(id)).toBe(true);
  });

  it.each(['accueil', 'C1, C2', 'C', '1.1', 'C4.XX3', ''])('finds no identifier in "%s"', (text) => {
    expect(canonicalId(text)).toBeUndefined();
  });
});

describe('canonicalKey', () => {
  it.each<[DefinitionKind, string, string, string | undefined]>([
    ['activite', 'AT1', '', 'A1'],
    ['activite', 'Activité type 2', '', 'A2'],
    ['competence', 'Compétence n° 4', '', 'C4'],
    ['competence', '4', '', 'C4'],
    ['critere', 'C4.cr3', 'C4', 'CR3'],
    ['critere', 'CR 3', 'C4', 'CR3'],
    ['savoir-faire', 'savoir-faire 12', 'C1', 'SF12'],
    ['detail', 'B)', 'C4.CR3', 'b'],
    ['detail', 'C4.CR3.b', 'C4.CR3', 'b'],
    ['detail', '1', 'C4.CR3', undefined],
    ['critere', 'SF3', 'C4', undefined],
    ['competence', 'accueil', '', undefined],
    ['epreuve', 'E1', '', 'E1'],
    ['objectif', 'objectif 1', '', 'O1'],
  ])('as %s, %s under "%s" is %s', (kind, text, parent, key) => {
    expect(canonicalKey(kind, text, parent)).toBe(key);
  });
});
