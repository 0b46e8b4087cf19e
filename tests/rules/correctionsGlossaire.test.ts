import { expect, it } from 'vitest';
import { applyFix, lint } from '../support/fixture.ts';

const FILE = 'a.referentiel.yaml';

/** The text once the first fix of a rule is applied. */
function mended(rule: string, text: string): string | undefined {
  const fix = lint({ [FILE]: text })
    .find(({ finding }) => finding.rule === rule)
    ?.finding.fixes()[0];
  return fix && applyFix({ [FILE]: text }, fix)[FILE];
}

it('sorts a glossary with the comments of its entries, and leaves blank lines where they are', () => {
  const text = `type: referentiel
glossaire:
  # le web
  Web: La toile. # mondiale

  Écran: |-
    Une surface
    # qui brille
  # deux lignes
  # pour l'alarme

  Alarme: {definition: Un signal., aussi: [alerte]}
titre: Test
`;
  expect(mended('ref-glossaire-ordre', text)).toBe(`type: referentiel
glossaire:
  # deux lignes
  # pour l'alarme

  Alarme: {definition: Un signal., aussi: [alerte]}

  Écran: |-
    Une surface
    # qui brille
  # le web
  Web: La toile. # mondiale
titre: Test
`);
});

it('does not sort a glossary whose aliases would come before their anchors', () => {
  const text = 'type: referentiel\nglossaire:\n  B: &a Un mot.\n  A: *a\n';
  expect(mended('ref-glossaire-ordre', text)).toBeUndefined();
});

it('gives a short entry its other name without touching its text', () => {
  const text = `type: referentiel
definition: Il installe un *anti-spam**.
glossaire:
  Anti spam: >-
    Une protection

    en deux paragraphes.  
  # la suite
  Web: La toile.
`;
  expect(mended('ref-terme-variante', text)).toBe(`type: referentiel
definition: Il installe un *anti-spam**.
glossaire:
  Anti spam:
    definition: >-
      Une protection

      en deux paragraphes.  
    aussi: [anti-spam]
  # la suite
  Web: La toile.
`);
});

it.each([
  ['"Le web"', '"Le *web**"'],
  ["'L''usage du web'", "'L''usage du *web**'"],
  ['Web et usages', '"*Web** et usages"'],
])('marks a term in %s', (before, after) => {
  const text = (written: string) => `type: referentiel\ndefinition: ${written}\nglossaire:\n  Web: La toile.\n`;
  expect(mended('ref-terme-non-marque', text(before))).toBe(text(after));
});
