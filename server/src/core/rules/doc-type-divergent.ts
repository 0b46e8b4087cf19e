import { replaceText } from '../model/edits.ts';
import { KINDS } from '../model/schemas/common.ts';
import { defineRule, type RuleDocs } from './rule.ts';
import { topEntry } from './support/missingRubrique.ts';

/** A `type` that contradicts the file's name. */
export default defineRule({
  id: 'doc-type-divergent',
  severity: 'erreur',
  kinds: ['fiche', 'bilan', 'referentiel'],
  fix: 'suggested',
  check({ document, report }) {
    const named = document.source.namedKind;
    const value = topEntry(document, 'type')?.value;
    if (named === undefined || value?.kind !== 'scalar' || value.text === named) return;
    if (!KINDS.some((kind) => kind === value.text)) return;
    report({
      at: value,
      message: {
        fr: `Le nom du fichier dit « ${named} », mais cette ligne dit « ${value.text} ». Corrigez l'un des deux.`,
        en: `The file's name says "${named}", but this line says "${value.text}". Correct one of them.`,
      },
      fixes: () => [
        {
          title: { fr: `Écrire « ${named} »`, en: `Write "${named}"` },
          safe: false,
          edits: [{ uri: document.uri, ...replaceText(document, value, named) }],
        },
      ],
    });
  },
  titre: { fr: 'Type et nom de fichier contraires', en: 'Type and file name disagree' },
});

/** Its page. */
export const docs: RuleDocs = {
  quoi: {
    fr: 'Signale un document dont la ligne « type » contredit le nom du fichier.',
    en: 'Reports a document whose "type" contradicts the name of its file.',
  },
  pourquoi: {
    fr: "C'est le nom du fichier (« .fiche.yaml », « .bilan.yaml », « .referentiel.yaml ») qui décide de ce qui est vérifié.",
    en: 'The name of the file (".fiche.yaml", ".bilan.yaml", ".referentiel.yaml") decides what is checked.',
  },
  mauvais: [{ 'a.fiche.yaml': 'type: bilan\n      ^^^^^ doc-type-divergent\ntitre: Le courriel\n' }],
  bon: [
    { 'a.fiche.yaml': 'type: fiche\ntitre: Le courriel\n' },
    { 'a.fiche.yaml': 'titre: Le courriel\n' },
    { 'notes.yaml': 'type: bilan\ndate: 2026-04-03\n' },
  ],
};
