import { expect, it } from 'vitest';
import { runRules } from '../../server/src/core/rules/runRules.ts';
import { snapshotOf, uriOf } from '../support/fixture.ts';

function findingsOf(text: string) {
  const snapshot = snapshotOf({ 'a.fiche.yaml': text });
  const document = snapshot.get(uriOf('a.fiche.yaml'));
  if (!document) throw new Error('no document');
  return runRules(snapshot, document).map((finding) => ({
    ...finding,
    ...document.lines.positionAt(finding.span.start),
  }));
}

it('what is missing is told in the usual order of the rubriques', () => {
  const four = [
    'fiche-objectifs-absents',
    'fiche-moyens-absents',
    'fiche-planification-absente',
    'fiche-evaluation-absente',
  ];
  const told = findingsOf('type: fiche\ntitre: Le courriel\n').map(({ rule }) => rule);
  expect(told.filter((rule) => four.includes(rule))).toEqual(four);
  expect(told.indexOf('fiche-evaluation-absente')).toBeLessThan(told.indexOf('fiche-rechange-absent'));
});

it('no comment silences what cannot be read, and the comment is told', () => {
  const rules = findingsOf('# certidoc-ignore-fichier doc-syntaxe: plus tard\ntype: fiche\ntitre Le courriel\n');
  expect(rules.map(({ rule }) => rule)).toEqual(['doc-suppression-inutile', 'doc-syntaxe']);
});

it('lines may end with a lone CR', () => {
  const fiche = 'type: fiche\ntitre: Le courriel\netat: faite\nmoyens:\n  materiels: [Ordinateur]\n';
  const places = (text: string) => findingsOf(text).map(({ rule, line, character }) => ({ rule, line, character }));
  expect(places(fiche.replaceAll('\n', '\r'))).toEqual(places(fiche));
});
