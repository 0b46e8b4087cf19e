import { describe, expect, it } from 'vitest';
import { applyFix, lint } from '../support/fixture.ts';

const NAME = 'a.fiche.yaml';

/** The faults of syntax of a fiche, each with the text once its fix is applied. */
function faults(text: string) {
  const files = { [NAME]: text };
  return lint(files)
    .filter(({ finding }) => finding.rule === 'doc-syntaxe')
    .map(({ finding, seen }) => {
      const fix = finding.fixes()[0];
      return { at: seen.at, fixed: fix && (applyFix(files, fix) as typeof files)[NAME] };
    });
}

describe('elements that begin with something else than a dash and a space', () => {
  it.each([
    ['    -Une fleuriste\n    -Un aide\n', '    - Une fleuriste\n    - Un aide\n'],
    ['    -Une fleuriste\n    - Un aide\n', '    - Une fleuriste\n    - Un aide\n'],
    ['    -Une fleuriste\n      de Thio\n', '    - Une fleuriste\n      de Thio\n'],
    ['    • Une fleuriste\n    •Un aide\n', '    - Une fleuriste\n    - Un aide\n'],
    ['    –\u00a0Une fleuriste\n', '    - Une fleuriste\n'],
    ['    -\u00a0Une fleuriste\n    -\u00a0Un aide\n', '    - Une fleuriste\n    - Un aide\n'],
  ])('are told once, and mended: %j', (typed, meant) => {
    const before = 'type: fiche\nmoyens:\n  humains:\n';
    expect(faults(before + typed).map(({ fixed }) => fixed)).toEqual([before + meant]);
  });

  it.each(['    -12\n', '    - -Une\n', '    ---\n', '    "-Une"\n', '    -\n', '    Une -fleuriste\n'])(
    'are not seen in %j',
    (typed) => {
      expect(faults(`type: fiche\nmoyens:\n  humains:\n${typed}`)).toEqual([]);
    },
  );

  it('are left alone in a sentence', () => {
    expect(faults('type: fiche\nprogression:\n  -Un temps\n  -Un autre\nsecurite:\n  – Un point\n')).toEqual([]);
  });

  it('are references where references are expected', () => {
    const files = {
      'm.referentiel.yaml': 'type: referentiel\nid: m\ncompetences: {C1: {criteres: {CR1: Un, CR2: Deux}}}\n',
      [NAME]: 'type: fiche\nreferentiel: m\npreuves:\n  -C1.CR1\n  -C1.CR9\n',
    };
    const found = lint(files).filter(({ file, finding }) => file === NAME && /^croise|^doc/.test(finding.rule));
    expect(found.map(({ seen }) => `${seen.rule} ${seen.at}`)).toEqual([
      'doc-syntaxe 3:2-3:3',
      'croise-reference-inconnue 4:3-4:9',
    ]);
  });

  it('come without a fix when it would break the lines below', () => {
    expect(faults('type: fiche\nmoyens:\n  materiels:\n    -nom: Ordinateur\n')).toEqual([
      { at: '3:4-3:5', fixed: undefined },
    ]);
    expect(faults('type: fiche\nmoyens:\n  humains: -Un aide\n')).toEqual([{ at: '2:11-2:12', fixed: undefined }]);
  });
});
