import type { Document } from '../model/document.ts';
import type { Reference } from '../model/gathered.ts';
import { textOfId } from '../workspace/enonces.ts';
import { versionOf } from '../workspace/links.ts';
import { type DocumentEdit, defineRule, type Fix, type RuleDocs } from './rule.ts';
import { cite } from './support/cite.ts';
import { successorsOf } from './support/successors.ts';

/** An identifier that the référentiel in force has replaced. */
export default defineRule({
  id: 'croise-reference-remplacee',
  severity: 'avertissement',
  kinds: ['fiche', 'bilan'],
  fix: 'safe',
  check({ document, snapshot, report }) {
    const link = snapshot.links.referentielOf(document);
    if (link.state !== 'found') return;
    const referentiel = link.document;
    const remplace = referentiel.root.get('remplace');
    if (!remplace) return;
    for (const reference of document.gathered.references) {
      const successors = successorsOf(referentiel, reference);
      if (!successors) continue;
      const { id } = reference;
      const version = versionOf(referentiel);
      const named = successors.map((one) => `${one} (${cite(textOfId(referentiel, one) ?? '')})`);
      const key = remplace.entries.find(({ name }) => name === id)?.key;
      report({
        at: reference.place,
        message:
          successors.length > 0
            ? {
                fr: `La version ${version} du référentiel remplace ${id} par ${named.join(' ou ')}. Écrivez le nouvel identifiant.`,
                en: `Version ${version} of the référentiel replaces ${id} with ${named.join(' or ')}. Write the new identifier.`,
              }
            : {
                fr: `La version ${version} du référentiel n'a plus ${id}. Retirez-le.`,
                en: `Version ${version} of the référentiel no longer has ${id}. Take it out.`,
              },
        criteria: successors,
        ...(key && {
          related: [{ document: referentiel, at: key, message: { fr: 'Remplacement', en: 'Replacement' } }],
        }),
        ...(successors.length > 0 && { fixes: () => replacements(document, reference, successors) }),
      });
    }
  },
  titre: { fr: 'Référence remplacée', en: 'Replaced reference' },
});

/** Its page. */
export const docs: RuleDocs = {
  quoi: {
    fr: "Signale un identifiant que la version du référentiel suivie n'a plus, et dont elle dit par quoi elle le remplace (`remplace`).",
    en: 'Reports an identifier that the version of the référentiel in use no longer has, when it tells what replaces it (`remplace`).',
  },
  pourquoi: {
    fr: "Quand un référentiel change, les critères changent de numéro : une fiche qui garde l'ancien ne prouve plus rien.",
    en: 'When a référentiel changes, its criteria change numbers: a fiche that keeps the old one proves nothing any more.',
  },
  mauvais: [
    {
      'metier.referentiel.yaml': `type: referentiel
id: animateur
version: "2"
competences: {C4: {criteres: {CR1: Le contexte est analysé, CR5: {texte: Une fiche, details: {a: L'objectif, b: Les moyens}}}}}
remplace:
  C4.CR2: [C4.CR1]
  C4.CR3: C4.CR5
  C4.CR4: [C4.CR1, C4.CR5]
`,
      'a.fiche.yaml': `type: fiche
referentiel: animateur
contexte: {analyse: "Voir C4.CR2, puis le reste"}
                          ^^^^^^ croise-reference-remplacee
preuves: ["C4.CR2", C4.CR3.b, C4.CR4]
          ^^^^^^^^ croise-reference-remplacee
                    ^^^^^^^^ croise-reference-remplacee
                              ^^^^^^ croise-reference-remplacee
`,
    },
  ],
  bon: [
    {
      'metier.referentiel.yaml':
        'type: referentiel\nid: animateur\nversion: "2"\ncompetences: {C4: {criteres: {CR1: Le contexte, CR2: La fiche}}}\nremplace: {C4.CR2: [C4.CR1], C4.CR3: [C4.CR2]}\n',
      'a.fiche.yaml': 'type: fiche\nreferentiel: animateur\npreuves: [C4.CR2, C4.CR1, C4.CR9]\n',
    },
  ],
};

function replacements(document: Document, { place, id }: Reference, successors: readonly string[]): readonly Fix[] {
  return successors.map((one) => ({
    title: { fr: `Remplacer ${id} par ${one}`, en: `Replace ${id} with ${one}` },
    safe: successors.length === 1,
    edits: [replacement(document, place, one)],
  }));
}

/** Quotes around the identifier are kept. */
function replacement(document: Document, place: Reference['place'], id: string): DocumentEdit {
  const span = document.spanOf(place);
  const [, quote = ''] = /^(["']).*\1$/s.exec(document.text.slice(span.start, span.end)) ?? [];
  return { uri: document.uri, span, newText: quote + id + quote };
}
