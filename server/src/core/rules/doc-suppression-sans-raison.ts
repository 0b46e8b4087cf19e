import { suppressionsOf } from '../workspace/suppressions.ts';
import { defineRule, type RuleDocs } from './rule.ts';

/** A suppression without its reason. */
export default defineRule({
  id: 'doc-suppression-sans-raison',
  severity: 'avertissement',
  kinds: ['fiche', 'bilan', 'referentiel', 'configuration'],
  fix: 'none',
  check({ document, report }) {
    for (const { rules, reason, span } of suppressionsOf(document)) {
      if (reason !== '' || rules.length === 0) continue;
      report({
        at: span,
        message: {
          fr: 'Dites pourquoi cette règle ne s’applique pas : ajoutez « : » puis la raison.',
          en: 'Say why this rule does not apply: add ":" then the reason.',
        },
      });
    }
  },
  titre: { fr: 'Exception sans raison', en: 'Suppression without reason' },
});

/** Its page. */
export const docs: RuleDocs = {
  quoi: {
    fr: 'Signale un commentaire « certidoc-ignore » qui ne dit pas pourquoi la règle est mise de côté.',
    en: 'Reports a "certidoc-ignore" comment that does not say why the rule is set aside.',
  },
  pourquoi: {
    fr: 'Le responsable ou le jury qui relit doit comprendre pourquoi une vérification a été écartée.',
    en: 'Whoever reads the document again must understand why a check was set aside.',
  },
  mauvais: [
    'type: fiche\n# certidoc-ignore doc-cle-inconnue\n^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ doc-suppression-sans-raison\ncouleur: bleu\n',
    'type: fiche\ncouleur: bleu # certidoc-ignore-fichier doc-cle-inconnue:\n              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ doc-suppression-sans-raison\n',
  ],
  bon: [
    'type: fiche\n# certidoc-ignore doc-cle-inconnue: demandé par notre structure\ncouleur: bleu\n# un autre commentaire\n',
  ],
};
