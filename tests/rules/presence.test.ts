import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Files, lint, snapshotOf, uriOf } from '../support/fixture.ts';

/** A sample fiche with its référentiel, and the criterion behind each of the four main rubriques. */
interface Sample {
  readonly referentiel: string;
  readonly fiche: string;
  readonly criteria: Readonly<Record<string, { readonly id: string; readonly texte: string }>>;
}

const SAMPLES: readonly Sample[] = [
  {
    referentiel: 'mediateur-numerique/mediateur-numerique.referentiel.yaml',
    fiche: 'mediateur-numerique/fiches/courriel.fiche.yaml',
    criteria: {
      objectifs: { id: 'C4.CR3.a', texte: "L'objectif posé est clair, réalisable et mesurable quand applicable" },
      moyens: { id: 'C4.CR3.b', texte: 'Les moyens sont identifiés (matériel, financier, humain)' },
      planification: { id: 'C4.CR3.d', texte: "L'action est planifiée (date, durée, fréquence)" },
      evaluation: { id: 'C4.CR4', texte: "L'évaluation de l'activité est préparée" },
    },
  },
  {
    referentiel: 'cuisinier/cuisinier.referentiel.yaml',
    fiche: 'cuisinier/fiches/poisson-coco.fiche.yaml',
    criteria: {
      objectifs: { id: 'C4.CR2.a', texte: 'Chaque objectif a un indicateur et un seuil' },
      moyens: { id: 'C3.CR2.a', texte: 'Les moyens matériels, humains et financiers y sont listés' },
      planification: { id: 'C4.CR2.b', texte: 'La date, la durée et la fréquence sont fixées' },
      evaluation: { id: 'C4.CR3', texte: "L'outil d'évaluation est choisi avant l'atelier" },
    },
  },
];

const RULE_OF = {
  objectifs: 'fiche-objectifs-absents',
  moyens: 'fiche-moyens-absents',
  planification: 'fiche-planification-absente',
  evaluation: 'fiche-evaluation-absente',
} as const;

const KEYS = Object.keys(RULE_OF) as (keyof typeof RULE_OF)[];

function read(path: string): string {
  return readFileSync(new URL(`../../samples/${path}`, import.meta.url), 'utf8');
}

/** Takes a whole top-level entry out of a text: its key's line and the indented lines below. */
function without(text: string, key: string): string {
  const cut = text.replace(new RegExp(`^${key}:.*\\n(?:[ ].*\\n|\\n(?=[ ]))*`, 'm'), '');
  expect(cut.length).toBeLessThan(text.length);
  return cut;
}

function filesOf(sample: Sample, change: (fiche: string) => string): Files {
  return { 'r.referentiel.yaml': read(sample.referentiel), 'f.fiche.yaml': change(read(sample.fiche)) };
}

function findingsIn(files: Files) {
  return lint(files).flatMap(({ file, finding }) => (file === 'f.fiche.yaml' ? [finding] : []));
}

const CASES = SAMPLES.flatMap((sample) => KEYS.map((key) => ({ sample, key, name: `${sample.fiche} sans ${key}` })));

describe('a sample fiche without one of the four main rubriques', () => {
  it.each(CASES)('$name: exactly one error, with its criterion and the place of it', ({ sample, key }) => {
    const files = filesOf(sample, (text) => without(text, key));
    const found = findingsIn(files);
    expect(found.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual([`${RULE_OF[key]} erreur`]);

    const { id, texte } = sample.criteria[key] ?? { id: '?', texte: '?' };
    const [finding] = found;
    expect(finding?.criteria).toContain(id);
    expect(finding?.message.fr).toContain(`${id} « ${texte} »`);
    const related = finding?.related[0];
    expect(related?.uri).toBe(uriOf('r.referentiel.yaml'));
    // The place is the criterion's key, before its text.
    const referentiel = files['r.referentiel.yaml'] ?? '';
    const at = related?.span ?? { start: 0, end: 0 };
    expect(referentiel.slice(at.start, at.end)).toBe(id.split('.').at(-1));
    expect(referentiel.slice(at.end).startsWith(`: ${texte}\n`)).toBe(true);
  });

  it.each(CASES)('$name: a warning while it is a draft', ({ sample, key }) => {
    const draft = (text: string) => without(text, key).replace('etat: soumise', 'etat: brouillon');
    expect(findingsIn(filesOf(sample, draft)).map(({ rule, severity }) => `${rule} ${severity}`)).toEqual([
      `${RULE_OF[key]} avertissement`,
    ]);
  });

  it.each(CASES)('$name: mended by the fix, at its usual place', ({ sample, key }) => {
    const files = filesOf(sample, (text) => without(text, key));
    const edit = findingsIn(files)[0]?.fixes()[0]?.edits[0];
    const text = files['f.fiche.yaml'] ?? '';
    const fixed = text.slice(0, edit?.span.start) + (edit?.newText ?? '') + text.slice(edit?.span.end);
    const keysOf = (yaml: string) => Array.from(yaml.matchAll(/^([a-z_]+):/gm), (match) => match[1]);
    expect(keysOf(fixed)).toEqual(keysOf(read(sample.fiche)));
    const rules = findingsIn({ ...files, 'f.fiche.yaml': fixed }).map(({ rule }) => rule);
    expect([...new Set(rules)]).toEqual(['fiche-rubrique-vide']);
  });
});

describe('the statut that a référentiel gives a rubrique', () => {
  // A criterion claimed without its rubrique has a rule of its own.
  const fiche = (key: string) =>
    without(read('mediateur-numerique/fiches/courriel.fiche.yaml'), key).replace(
      /^preuves:\n(?: .*\n)+/m,
      'preuves: [C4.CR1]\n',
    );
  const referentiel = (key: string, statut: string) =>
    `${read('mediateur-numerique/mediateur-numerique.referentiel.yaml').replace(/^documents:\n(?: .*\n)*/m, '')}\ndocuments:\n  fiche:\n    rubriques:\n      ${key}: {statut: ${statut}}\n`;

  it.each(KEYS)('decides of %s', (key) => {
    const severities = (statut: string) =>
      findingsIn({ 'r.referentiel.yaml': referentiel(key, statut), 'f.fiche.yaml': fiche(key) }).map(
        ({ rule, severity }) => `${rule} ${severity}`,
      );
    expect(severities('facultatif')).toEqual([]);
    expect(severities('recommande')).toEqual([`${RULE_OF[key]} avertissement`]);
    expect(severities('obligatoire')).toEqual([`${RULE_OF[key]} erreur`]);
  });

  it('leaves an own rubrique to the general rule', () => {
    const found = findingsIn({
      'r.referentiel.yaml': read('cuisinier/cuisinier.referentiel.yaml'),
      'f.fiche.yaml': without(read('cuisinier/fiches/poisson-coco.fiche.yaml'), 'allergenes'),
    });
    expect(found.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual(['fiche-rubrique-absente erreur']);
    expect(found[0]?.criteria).toEqual(['C2.CR3']);
  });
});

describe('without a référentiel', () => {
  it.each(KEYS)('the absence of %s is an error all the same', (key) => {
    const files = { 'f.fiche.yaml': without(read('mediateur-numerique/fiches/courriel.fiche.yaml'), key) };
    expect(snapshotOf(files).all('referentiel')).toEqual([]);
    expect(
      findingsIn(files)
        .map(({ rule, severity }) => `${rule} ${severity}`)
        .toSorted(),
    ).toEqual(['croise-referentiel-introuvable avertissement', `${RULE_OF[key]} erreur`].toSorted());
  });
});

describe('the samples as they are', () => {
  it.each(['mediateur-numerique/fiches/courriel.fiche.yaml', 'cuisinier/fiches/poisson-coco.fiche.yaml'])(
    '%s has nothing to report',
    (path) => {
      const sample = SAMPLES.find(({ fiche }) => fiche === path);
      expect(sample && findingsIn(filesOf(sample, (text) => text))).toEqual([]);
    },
  );
});
