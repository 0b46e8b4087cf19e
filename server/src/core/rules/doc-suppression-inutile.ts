import type { Document } from '../model/document.ts';
import { nearest } from '../model/identifiers.ts';
import type { Bilingual } from '../model/notation.ts';
import { type Suppression, suppressionsOf } from '../workspace/suppressions.ts';
import { verificationNames } from '../workspace/verifications.ts';
import { ruleById } from './index.ts';
import { defineRule, type Fix, type RuleDocs } from './rule.ts';
import { ruleIds } from './support/docConfiguration.ts';
import { ruleInComment, withoutRule } from './support/docSuppressions.ts';

/** A suppression that silences nothing. */
export default defineRule({
  id: 'doc-suppression-inutile',
  severity: 'avertissement',
  kinds: ['fiche', 'bilan', 'referentiel', 'configuration'],
  fix: 'safe',
  after: true,
  check({ document, snapshot, unusedSuppressions, report }) {
    for (const { suppression, rule } of unusedSuppressions) {
      const known = ruleById(rule) !== undefined || verificationNames(snapshot).has(rule);
      // In a damaged text many rules say nothing for a while: their suppressions are not useless yet.
      const always = ruleById(rule)?.always === true;
      if (known && !always && document.damaged) continue;
      const near = known ? undefined : nearest(rule, ruleIds())[0];
      report({
        at: ruleInComment(document, suppression, rule),
        message: always ? alwaysMessage(rule) : messageOf(rule, known, near),
        fixes: () => fixesOf(document, suppression, rule, near),
      });
    }
    for (const suppression of suppressionsOf(document)) {
      if (suppression.rules.length > 0) continue;
      report({
        at: suppression.span,
        message: {
          fr: 'Cette exception ne dit pas quelle règle mettre de côté. Ajoutez son nom, ou supprimez-la.',
          en: 'This suppression does not say which rule to set aside. Add its name, or remove it.',
        },
        fixes: () => [removal(document, suppression, '')],
      });
    }
  },
  titre: { fr: 'Exception inutile', en: 'Useless suppression' },
});

/** Its page. */
export const docs: RuleDocs = {
  quoi: {
    fr: 'Signale un commentaire « certidoc-ignore » qui ne met rien de côté : la faute est corrigée, ou le nom de la règle est mal écrit.',
    en: 'Reports a "certidoc-ignore" comment that silences nothing: the fault is mended, or the rule is misspelt.',
  },
  pourquoi: {
    fr: 'Une exception oubliée cacherait une vraie faute plus tard.',
    en: 'A forgotten suppression would hide a real fault later.',
  },
  mauvais: [
    'type: fiche\n# certidoc-ignore doc-cle-inconnue: demandé par notre structure\n                  ^^^^^^^^^^^^^^^^ doc-suppression-inutile\ntitre: Le courriel\n',
    'type: fiche\n# certidoc-ignore doc-cle-inconnue, doc-syntaxe: demandé par notre structure\n                                    ^^^^^^^^^^^ doc-suppression-inutile\ncouleur: bleu\n',
    'type: fiche\n# certidoc-ignore doc-cle-inconue: demandé\n                  ^^^^^^^^^^^^^^^ doc-suppression-inutile\ncouleur: bleu\n',
    'type: fiche\n# certidoc-ignore doc-syntaxe: je corrigerai plus tard\n                  ^^^^^^^^^^^ doc-suppression-inutile\ntitre Le courriel\n^^^^^^^^^^^^^^^^^ doc-syntaxe\nauteur: Léa\n',
    'type: fiche\ntitre: Le courriel # certidoc-ignore\n                   ^^^^^^^^^^^^^^^^^ doc-suppression-inutile\n',
  ],
  bon: [
    'type: fiche\n# certidoc-ignore doc-cle-inconnue: demandé par notre structure\ncouleur: bleu\n',
    'type: fiche\n# certidoc-ignore-fichier doc-cle-inconnue: demandé par notre structure\ntitre: Le courriel\nauteur: Léa\ncouleur: bleu\n',
  ],
};

function alwaysMessage(rule: string): Bilingual {
  return {
    fr: `« ${rule} » ne peut pas être mise de côté : ce qui est illisible n'est pas vérifié. Corrigez le document et supprimez cette exception.`,
    en: `"${rule}" cannot be set aside: what is unreadable is not checked. Mend the document and remove this suppression.`,
  };
}

function messageOf(rule: string, known: boolean, near: string | undefined): Bilingual {
  if (known) {
    return {
      fr: `« ${rule} » ne signale rien ici. Supprimez cette exception.`,
      en: `"${rule}" reports nothing here. Remove this suppression.`,
    };
  }
  const question = near === undefined ? '' : ` Vouliez-vous dire « ${near} » ?`;
  return {
    fr: `Aucune règle ne s'appelle « ${rule} ».${question}`,
    en: `No rule is called "${rule}".${near === undefined ? '' : ` Did you mean "${near}"?`}`,
  };
}

function fixesOf(document: Document, suppression: Suppression, rule: string, near: string | undefined): Fix[] {
  const remove = removal(document, suppression, rule);
  if (near === undefined) return [remove];
  const rename: Fix = {
    title: { fr: `Remplacer par « ${near} »`, en: `Replace by "${near}"` },
    safe: false,
    edits: [{ uri: document.uri, span: ruleInComment(document, suppression, rule), newText: near }],
  };
  // A misspelt name is to be mended first: the exception is probably meant.
  return [rename, { ...remove, safe: false }];
}

function removal(document: Document, suppression: Suppression, rule: string): Fix {
  return {
    title: { fr: "Supprimer l'exception", en: 'Remove the suppression' },
    safe: true,
    edits: [{ uri: document.uri, ...withoutRule(document, suppression, rule) }],
  };
}
