import { type Document, isInMarkdown } from '../model/document.ts';
import type { EntryNode } from '../syntax/tree.ts';
import { type Rubrique, rubriquesOf } from '../workspace/rubriques.ts';
import type { Severity } from '../workspace/settings.ts';
import { defineRule, type RuleDocs } from './rule.ts';
import { type AbsenceContext, hasOwnRule, severityOfAbsence } from './support/absence.ts';
import { isVoid, motiveOf, rubriqueFixes } from './support/missingRubrique.ts';
import { reportMissingRubriques } from './support/missingRubriques.ts';
import { placeholdersIn } from './support/placeholder.ts';

const REST = `auteur: Léa
date: 2026-04-03
realise: {date: 2026-04-02, duree: 2 h}
participation: {inscrits: 8, presents: 6}
objectifs: {O1: {resultat: atteint, constat: Six portraits bien cadrés}}
atouts: [Le groupe était curieux]
faiblesses: [La salle était sombre]
transmission: {a: La directrice, date: 2026-04-04}
preuves: [C6.CR1]
`;

const ECARTS = 'ecarts: [{prevu: 8 participants, realise: 6, cause: Pluie}]\n';

/** A rubrique that the référentiel, or the notation by default, wants and that the bilan lacks or leaves empty. */
export default defineRule({
  id: 'bilan-rubrique-absente',
  severity: 'erreur',
  kinds: ['bilan'],
  fix: 'suggested',
  presence: true,
  check(context) {
    const { document, snapshot } = context;
    reportMissingRubriques(context);
    const root = document.source.tree.root;
    const rubriques = new Map(rubriquesOf(snapshot, document).map((one) => [one.key, one]));
    for (const entry of root.kind === 'map' ? root.entries : []) {
      const rubrique = rubriques.get(entry.key.text);
      const absence = severityOfAbsence(document, rubrique);
      const severity = absence ?? 'avertissement';
      if (!isVoid(document, entry.value)) reportHoles(context, entry, severity);
      else if (rubrique && !(hasOwnRule(document, rubrique.key) && absence) && !isReasoned(document, entry, absence))
        reportEmpty(context, entry, rubrique, severity);
    }
  },
  titre: { fr: 'Rubrique absente du bilan', en: 'Rubrique missing from the bilan' },
});

/** Its page. */
export const docs: RuleDocs = {
  quoi: {
    fr: 'Signale une rubrique obligatoire (erreur) ou conseillée (avertissement) qui manque dans le bilan, qui est vide, ou qui contient encore un texte provisoire.',
    en: 'Reports a rubrique that is required (error) or advised (warning) and that the bilan lacks, leaves empty, or fills with a placeholder.',
  },
  pourquoi: {
    fr: 'Le référentiel demande qu’« un bilan clair et complet [soit] rédigé » (compétence « Evaluer son action et rendre compte », critères de performance). Une liste d’écarts peut être vide, si vous dites pourquoi.',
    en: 'The référentiel asks for "a clear and complete report". A list of gaps may be empty, when you say why.',
  },
  mauvais: [
    `type: bilan\n^^^^ bilan-rubrique-absente\nfiche: a.fiche.yaml\n${REST}`,
    `type: bilan\nfiche: a.fiche.yaml\n${REST}ecarts: []\n^^^^^^ bilan-rubrique-absente\nprolongements: à compléter\n               ^^^^^^^^^^^ bilan-rubrique-absente\nparticipants: "???"\n              ^^^^^ bilan-rubrique-absente\n`,
    {
      'r.referentiel.yaml':
        'type: referentiel\nid: animateur\ntitre: Animateur\nversion: "1"\ndocuments:\n  bilan:\n    rubriques:\n      pertes: {statut: recommande, intitule: Pertes et restes}\n      ecarts: {statut: facultatif}\n',
      'a.fiche.yaml': 'type: fiche\nreferentiel: animateur\ntitre: Goûter\n',
      'a.bilan.yaml': `type: bilan\n^^^^ bilan-rubrique-absente\nfiche: a.fiche.yaml\n${REST}incidents:\n^^^^^^^^^ bilan-rubrique-absente\n`,
    },
  ],
  bon: [
    `type: bilan\nfiche: a.fiche.yaml\n${REST}${ECARTS}`,
    `type: bilan\nfiche: a.fiche.yaml\n${REST}ecarts: []   # tout s'est déroulé comme prévu\nincidents: []\n`,
    `type: bilan\nfiche: a.fiche.yaml\n${REST}# Aucun écart : la fiche a été suivie à la lettre.\necarts: []\n`,
    `type: bilan\nfiche: a.fiche.yaml\n${REST}ecarts: Aucun écart, la fiche a été suivie à la lettre\n`,
  ],
};

function reportEmpty(context: AbsenceContext, entry: EntryNode, rubrique: Rubrique, severity: Severity): void {
  const { document, snapshot, report } = context;
  const motive = motiveOf(snapshot, document, rubrique);
  const fixes = rubriqueFixes(snapshot, document, rubrique.key);
  const list = rubrique.key === 'ecarts';
  const none = isInMarkdown(document, document.spanOf(entry.key).start)
    ? { fr: "« Aucun écart : tout s'est déroulé comme prévu »", en: '"Aucun écart : tout s\'est déroulé comme prévu"' }
    : { fr: "« ecarts: [] # tout s'est déroulé comme prévu »", en: '"ecarts: [] # all went as planned"' };
  report({
    at: entry.key,
    message: {
      fr: `La rubrique « ${rubrique.intitule.fr} » est vide. ${list ? `Décrivez les écarts ou, s'il n'y en a pas, dites pourquoi : ${none.fr}.` : 'Remplissez-la.'}${motive.sentence.fr}`,
      en: `The rubrique "${rubrique.intitule.en}" is empty. ${list ? `Describe the gaps or, when there is none, say why: ${none.en}.` : 'Fill it in.'}${motive.sentence.en}`,
    },
    severity,
    criteria: motive.criteria,
    related: motive.related,
    ...(fixes && { fixes }),
  });
}

function reportHoles({ report }: AbsenceContext, entry: EntryNode, severity: Severity): void {
  for (const node of placeholdersIn(entry.value)) {
    report({
      at: node,
      message: {
        fr: `Il reste un texte provisoire dans « ${entry.key.text} ». Remplacez-le par ce qui s'est passé.`,
        en: `A placeholder is left in "${entry.key.text}". Replace it by what happened.`,
      },
      severity,
    });
  }
}

/** `[]` says "none": enough where the rubrique may be left out; where it may not, a comment must say why. */
function isReasoned(document: Document, entry: EntryNode, absence: Severity | undefined): boolean {
  const { value } = entry;
  if (value.kind !== 'list' || value.items.length > 0) return false;
  return absence === undefined || (entry.key.text === 'ecarts' && hasReason(document, entry));
}

/** A comment of two words or more beside the entry, or on the lines just above it. */
function hasReason(document: Document, entry: EntryNode): boolean {
  const span = document.spanOf(entry);
  // What silences a rule is no reason for the gaps.
  const reason = /#(?!\s*certidoc-ignore)\s*\S+\s+\S+/;
  const last = document.lines.lineSpan(document.lines.positionAt(span.end).line).end;
  if (reason.test(document.text.slice(span.end, last))) return true;
  const line = document.lines.lineSpan(document.lines.positionAt(span.start).line - 1);
  const above = document.lines.positionAt(span.start).line > 0 ? document.text.slice(line.start, line.end).trim() : '';
  return above.startsWith('#') && reason.test(above);
}
