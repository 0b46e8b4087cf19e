import { defineRule, type RuleDocs } from './rule.ts';

/** A key written twice in one mapping (YAML 1.2.2, §3.2.1.1: keys are unique). */
export default defineRule({
  id: 'doc-cle-en-double',
  severity: 'erreur',
  kinds: ['fiche', 'bilan', 'referentiel', 'configuration'],
  fix: 'none',
  check({ document, report }) {
    for (const issue of document.gathered.issues) {
      if (issue.kind !== 'duplicate-key') continue;
      const { key } = issue.entry;
      report({
        at: key,
        message: {
          fr: `« ${key.text} » est déjà écrit plus haut. Réunissez les deux, ou changez ce nom.`,
          en: `"${key.text}" is already written above. Merge both, or change this name.`,
        },
        related: [
          {
            document,
            at: issue.other.key,
            message: { fr: `« ${key.text} », la première fois`, en: `"${key.text}", the first time` },
          },
        ],
      });
    }
  },
  titre: { fr: 'Clé en double', en: 'Key written twice' },
});

/** Its page. */
export const docs: RuleDocs = {
  quoi: { fr: 'Signale un nom écrit deux fois au même endroit.', en: 'Reports a name written twice in one place.' },
  pourquoi: {
    fr: "Quand une rubrique ou un identifiant est écrit deux fois, on ne sait pas lequel compte (norme YAML 1.2 : les clés sont uniques). L'un des deux serait perdu.",
    en: 'When a rubrique or an identifier is written twice, nobody knows which counts (YAML 1.2: keys are unique). One of them would be lost.',
  },
  mauvais: [
    'type: fiche\ntitre: Un\ntitre: Deux\n^^^^^ doc-cle-en-double\n',
    'type: fiche\nobjectifs:\n  O1: Créer une adresse\n  O1: Envoyer un message\n  ^^ doc-cle-en-double\n',
  ],
  bon: ['type: fiche\ntitre: Un\nlieu: {type: epn}\npublic: {description: Seniors}\nobjectifs:\n  O1: Un\n  O2: Un\n'],
};
