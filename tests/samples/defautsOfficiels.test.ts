import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { applyFix, lint } from '../support/fixture.ts';

const FILE = path.resolve(
  import.meta.dirname,
  '../../samples/mediateur-numerique/mediateur-numerique.referentiel.yaml',
);
const NAME = 'mediateur-numerique.referentiel.yaml';
const text = readFileSync(FILE, 'utf8');
const files = { [NAME]: text, 'certidoc.config.yaml': 'regles:\n  ref-doublon-proche: info\n' };

/**
 * What the rules of style, glossaries and duplicates find in the official text, which is copied with its faults: each
 * is a true one. A new finding here is a false positive until its fault is seen; one that goes is a fault gone unseen.
 */
const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  // C9.SF5: « Entretien le matériel technique », a slip for « Entretenir ».
  'ref-savoir-faire-infinitif': ['Entretien'],
  // Every critère is a sentence that describes a state.
  'ref-critere-observable': [],
  // C4.SF2 lists nouns, C8.SF3 and C8.SF4 infinitives, C4.CR3 sentences: each is consistent.
  'ref-details-mixtes': [],
  // C7.SF6, C8.SF3.b, C8.SF3.f: none of the critères of C7 and C8 speaks of them, nor of documents in general.
  'ref-livrable-sans-critere': ['support', 'courriers', 'déclarations'],
  // The same words in another compétence, in the order C2 to C10.
  'ref-doublon-exact': [
    'Techniques de communication',
    'Typologie des publics',
    "Adapter son langage et son attitude à l'utilisateur et à ses capacités",
    'Techniques de communication',
    'Techniques de base de la pédagogie',
    'Typologie des publics',
    "Le langage utilisé est clair et compréhensible pour l'utilisateur",
    "Notions de droits de la propriété et de droits à l'image appliqués aux usages numériques",
    "Rappeler et veiller au respect des règles d'usage en matière de protection du matériel et des règles de fonctionnement de la structure",
    "Intervenir en cas d'utilisation dangereuse ou inappropriée du matériel",
    'Techniques de communication',
    'Techniques de gestion du stress',
    'Les règles en matière de protection du matériel et les différentes règles de sécurité sont respectées',
    'Techniques et méthodes d’animation',
    'Lois concernant la protection des données personnelles : RGPD',
    'Rendre compte à sa hiérarchie',
    'Techniques de communication',
  ],
  // A word or a letter apart from C2.CO2, C2.CR6, C2.CO8, C2.CO4, C4.CO1 and C5.CR3.
  'ref-doublon-proche': [
    'Règlementations relative aux outils, équipements et services numériques',
    "Le résultat obtenu correspond à la demande ou au projet de l'utilisateur",
    'Bases de la gestion de projets',
    'Éthique et impacts du numérique (sobriété numérique, gouvernance du Net, géants du numérique, gestion des données personnelles...)',
    "Caractéristiques dominantes des différents publics auxquels il s'adresse : âge, caractéristiques sociales, culturelles et environnementales",
    "Le médiateur numérique s'assure que les consignes données sont comprises",
  ],
  // The glossary writes « Cyber criminalité » and « Anti spam ».
  'ref-terme-variante': ['cybercriminalité', 'anti-spam'],
  // First met unmarked; the first three are marked further on, « outil numérique » and « web » nowhere.
  'ref-terme-non-marque': [
    'espaces publics numériques',
    'fracture numérique',
    'transition numérique',
    'outils numériques',
    'web',
  ],
  // Every term of the technical glossary is used.
  'ref-entree-inutile': [],
  'ref-glossaire-ordre': [
    'Cyber criminalité',
    'Aptitude',
    'Compétence transversale',
    'Savoir-faire relationnel',
    'Savoir-faire organisationnel',
  ],
  // « Certificat » and « Diplôme »: one paragraph, copied.
  'ref-definition-en-double': [
    "La certification professionnelle délivrée par la Nouvelle-Calédonie est appelée soit « diplôme » si elle vise un métier ou un emploi soit « certificat » s'il s'agit d'une spécialisation. Elle atteste que son titulaire maîtrise les compétences, aptitudes et connaissances permettant l'exercice d'activités professionnelles qualifiées.",
  ],
  // Each is written otherwise elsewhere: États, Nouvelle-Calédonie, socioculturel, Règlementation, Évaluer, Éthique,
  // Mont-Dore, cyber-tribu.
  'ref-graphie-instable': [
    'Etat',
    'Nouvelle Calédonie',
    'socio culturelles',
    'réglementation',
    'Evaluer',
    'Ethique',
    'Mont Dore',
    'cyber tribu',
  ],
  // Neither developed nor in a glossary; the headings of the glossary give RGPD, CPU, NSF, ROME, VAE…
  'ref-sigle-non-developpe': ['NC', 'GFE', 'CNIS', 'CMS'],
  // C2.CO1, C3.SF4, C4.SF2 and C5.SF12 are sent to an annex of fifteen levels.
  'ref-renvoi-imprecis': ['pix', 'pix', 'pix', 'pix'],
  // « des collectivités: », « etc... » twice, « vidéo...); », « thématique.... », « dispositifs.... », and the curly
  // apostrophes of C6 in a text of straight ones.
  'ref-typographie': [':', 'etc...', ';', '....', '’', '....', 'etc...'],
  // The copy was made by hand.
  'ref-residu-conversion': [],
};

const findings = lint(files).filter(({ file }) => file === NAME);

describe('the official référentiel', () => {
  it.each(Object.entries(EXPECTED))('has these faults for %s', (rule, expected) => {
    const found = findings.filter(({ finding }) => finding.rule === rule);
    const quoted = found.map(({ finding: { span } }) => text.slice(span.start, span.end).replace(/\s+/g, ' '));
    expect(quoted).toEqual(expected);
  });

  it('is told its style as information only, being published', () => {
    const styles = ['ref-savoir-faire-infinitif', 'ref-graphie-instable', 'ref-typographie', 'ref-sigle-non-developpe'];
    const severities = findings
      .filter(({ finding }) => styles.includes(finding.rule))
      .map(({ finding }) => finding.severity);
    expect(new Set(severities)).toEqual(new Set(['info']));
  });

  it('is mended by every fix, with no new fault', () => {
    const count = (all: typeof findings, rule: string) => all.filter(({ finding }) => finding.rule === rule).length;
    for (const { finding } of findings.filter(({ finding }) => finding.rule in EXPECTED)) {
      for (const fix of finding.fixes()) {
        const after = lint(applyFix(files, fix)).filter(({ file }) => file === NAME);
        expect(count(after, finding.rule), fix.title.fr).toBeLessThan(count(findings, finding.rule));
        const rules = new Set(after.map(({ finding }) => finding.rule));
        const fresh = [...rules].filter((rule) => count(after, rule) > count(findings, rule));
        expect(fresh, fix.title.fr).toEqual([]);
      }
    }
  }, 30_000);
});
