import { beginning } from '../model/langue/infinitifs.ts';
import { withInfinitive } from '../model/langue/verbesDuNom.ts';
import { placeOfText } from '../syntax/align.ts';
import { defineRule, type Fix, type RuleDocs } from './rule.ts';
import { itemsOf } from './support/items.ts';
import { editsOf } from './support/retouches.ts';

/** A savoir-faire says what one does: it starts with an infinitive. Sub-items may be nouns. */
export default defineRule({
  id: 'ref-savoir-faire-infinitif',
  severity: 'avertissement',
  kinds: ['referentiel'],
  fix: 'suggested',
  perEntry: true,
  style: true,
  check({ document, report }) {
    for (const { id, node } of itemsOf(document, 'SF')) {
      if (!node) continue;
      const { infinitive, start, end } = beginning(node.text);
      if (infinitive !== 'no') continue;
      const rest = node.text.slice(start);
      const better = withInfinitive(rest);
      const fixes = (newText: string): readonly Fix[] => [
        {
          title: { fr: `Écrire « ${headOf(newText)} »`, en: `Write "${headOf(newText)}"` },
          safe: false,
          edits: editsOf(document, [smallest(rest, newText, node, start)]),
        },
      ];
      const advice = better === undefined ? { fr: '', en: '' } : suggestion(better);
      report({
        at: placeOfText(node, start, end),
        message: {
          fr: `${id} ne commence pas par un verbe à l'infinitif. Dites ce que la personne sait faire${advice.fr || ' : « Préparer… », « Vérifier… »'}.`,
          en: `${id} does not start with an infinitive. Say what the person can do${advice.en || ': "Préparer…", "Vérifier…"'}.`,
        },
        ...(better !== undefined && { fixes: () => fixes(better) }),
      });
    }
  },
  titre: { fr: "Savoir-faire sans verbe à l'infinitif", en: 'Savoir-faire without an infinitive' },
});

/** Its page. */
export const docs: RuleDocs = {
  quoi: {
    fr: "Signale un savoir-faire qui ne commence pas par un verbe à l'infinitif. Une circonstance peut précéder le verbe (« En cas d'incident, alerter… »). Les sous-éléments peuvent être des noms.",
    en: 'Reports a savoir-faire that does not start with an infinitive. A circumstance may come before the verb. Sub-items may be nouns.',
  },
  pourquoi: {
    fr: "Un savoir-faire est « l'ensemble des tâches et des pratiques de travail » (glossaire de la certification professionnelle, « Savoir-faire ») : le verbe dit l'action que le jury verra, et des formes semblables se comparent mieux.",
    en: 'A savoir-faire is a set of tasks and work practices: the verb names the action the jury will see, and like forms compare better.',
  },
  mauvais: [
    `competences:
  C1:
    savoir_faire:
      SF1: Entretien le matériel technique
#          ^^^^^^^^^ ref-savoir-faire-infinitif
      SF2: Analyse des besoins
#          ^^^^^^^ ref-savoir-faire-infinitif
      SF3: "Mise en place d'un plan de nettoyage"
#           ^^^^ ref-savoir-faire-infinitif
      SF4: Réalise les achats
#          ^^^^^^^ ref-savoir-faire-infinitif
      SF5: Capacité à organiser son poste
#          ^^^^^^^^ ref-savoir-faire-infinitif
`,
    `competences:
  C1:
    savoir_faire:
      SF1:
        texte: Atelier de cuisine
#              ^^^^^^^ ref-savoir-faire-infinitif
      SF2: Les clients sont accueillis
#          ^^^ ref-savoir-faire-infinitif
      SF3: Inventaire
#          ^^^^^^^^^^ ref-savoir-faire-infinitif
      SF4: Savoir-faire relationnel
#          ^^^^^^^^^^^^ ref-savoir-faire-infinitif
`,
  ],
  bon: [
    `competences:
  C1:
    savoir_faire:
      SF1: Se présenter et présenter la structure
      SF2: S'exprimer face à un groupe
      SF3: Ne pas divulguer d'informations personnelles
      SF4: En cas d'incident, alerter les secours
      SF5: Évaluer son action
      SF6: Co-animer une réunion
      SF7: Conclure une vente
      SF8: Prévoir les stocks
      SF9: Extraire d'un plan les cotes utiles
      SF10: Correctement ranger les outils
      SF11: À partir d'une commande, établir un devis
      SF12: Savoir rendre compte
      SF13: Être à l'écoute
      SF14: Trier et recycler les déchets
      SF15: L'orienter vers un autre service
      SF16:
        texte: Identifier des thématiques
        details:
          a: Initiation à un logiciel
          b: Prévention des risques
`,
  ],
};

function suggestion(text: string) {
  return { fr: ` : « ${headOf(text)} »`, en: `: "${headOf(text)}"` };
}

/** The first words of a long text. */
function headOf(text: string): string {
  const words = text.split(/\s+/);
  return words.length <= 5 ? text : `${words.slice(0, 4).join(' ')}…`;
}

/** The change without what both texts end with. */
function smallest(before: string, after: string, node: Parameters<typeof placeOfText>[0], offset: number) {
  let same = 0;
  while (same < before.length && same < after.length && before.at(-1 - same) === after.at(-1 - same)) same++;
  return { node, start: offset, end: offset + before.length - same, newText: after.slice(0, after.length - same) };
}
