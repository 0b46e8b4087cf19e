import { describe, expect, it, test } from 'vitest';
import { moveEdits, referrersOf } from '../../server/src/core/features/fileMoves.ts';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import { ATELIER } from '../support/atelier.ts';
import { type Files, snapshotOf, uriOf } from '../support/fixture.ts';

/** The first lines of the files that change when files move. */
function mended(files: Files, ...moves: readonly (readonly [string, string])[]): Record<string, string> {
  const snapshot = snapshotOf(files);
  const edits = moveEdits(
    snapshot,
    moves.map(([from, to]) => ({ from: uriOf(from), to: uriOf(to) })),
  );
  const changed = Object.keys(files).filter((name) => edits.some(({ uri }) => uri === uriOf(name)));
  return Object.fromEntries(
    changed.map((name) => {
      const own = edits.filter(({ uri }) => uri === uriOf(name));
      return [name, /fiche: (.*)/.exec(applyEdits(files[name] ?? '', own))?.[1] ?? ''];
    }),
  );
}

const BILAN = 'bilans/crevaison.bilan.yaml';
const FICHE = 'fiches/crevaison.fiche.yaml';

describe('the path of a fiche in its bilans', () => {
  test.each([
    [
      'the fiche is renamed',
      [[FICHE, 'fiches/roue crevée.fiche.yaml']],
      { [BILAN]: '../fiches/roue crevée.fiche.yaml' },
    ],
    ['the fiche moves', [[FICHE, 'crevaison.fiche.yaml']], { [BILAN]: '../crevaison.fiche.yaml' }],
    ['the fiche moves beside', [[FICHE, 'bilans/crevaison.fiche.yaml']], { [BILAN]: 'crevaison.fiche.yaml' }],
    ['the bilan moves', [[BILAN, 'crevaison.bilan.yaml']], { [BILAN]: 'fiches/crevaison.fiche.yaml' }],
    ['the bilan moves deeper', [[BILAN, 'a/b/c.bilan.yaml']], { [BILAN]: '../../fiches/crevaison.fiche.yaml' }],
    ['its folder is renamed', [['fiches', 'ateliers']], { [BILAN]: '../ateliers/crevaison.fiche.yaml' }],
    ["the bilan's folder is renamed", [['bilans', 'rapports']], {}],
    [
      'both move together',
      [
        ['bilans', 'x/bilans'],
        ['fiches', 'x/fiches'],
      ],
      {},
    ],
    [
      'both move apart',
      [
        [BILAN, 'x/b.bilan.yaml'],
        [FICHE, 'y/a.fiche.yaml'],
      ],
      { [BILAN]: '../y/a.fiche.yaml' },
    ],
    ['something else moves', [['velo.referentiel.yaml', 'r/velo.referentiel.yaml']], {}],
    ['a folder of a like name', [['fiche', 'x']], {}],
  ] as const)('%s', (_, moves, expected) => {
    expect(mended(ATELIER, ...moves)).toEqual(expected);
  });

  it('keeps its quotes, and gets some where it needs them', () => {
    const files = {
      'a.fiche.yaml': 'type: fiche\n',
      'a.bilan.yaml': 'type: bilan\nfiche: "a.fiche.yaml" # la mienne\n',
      'b.bilan.yaml': 'type: bilan\nfiche: ./a.fiche.yaml\n',
    };
    expect(mended(files, ['a.fiche.yaml', 'b #1.fiche.yaml'])).toEqual({
      'a.bilan.yaml': '"b #1.fiche.yaml" # la mienne',
      'b.bilan.yaml': '"b #1.fiche.yaml"',
    });
  });

  it('leaves a path that leads nowhere', () => {
    const files = { 'a.bilan.yaml': 'type: bilan\nfiche: x.fiche.yaml\n' };
    expect(mended(files, ['a.bilan.yaml', 'b/a.bilan.yaml'])).toEqual({});
  });
});

describe('who refers to files', () => {
  it('tells the bilans of a fiche, and all that follows a référentiel', () => {
    const snapshot = snapshotOf(ATELIER);
    const found = referrersOf(snapshot, [uriOf(FICHE), uriOf('velo.referentiel.yaml'), uriOf(BILAN)]);
    expect(found.get(uriOf(FICHE))).toEqual([]);
    expect(referrersOf(snapshot, [uriOf(FICHE)]).get(uriOf(FICHE))).toEqual([uriOf(BILAN)]);
    expect(referrersOf(snapshot, [uriOf('fiches')]).get(uriOf('fiches'))).toEqual([uriOf(BILAN)]);
    expect(referrersOf(snapshot, [uriOf('velo.referentiel.yaml')]).get(uriOf('velo.referentiel.yaml'))).toEqual([
      uriOf(BILAN),
      uriOf(FICHE),
    ]);
    expect(referrersOf(snapshot, [uriOf(BILAN)]).get(uriOf(BILAN))).toEqual([]);
  });
});
