import * as z from 'zod/mini';
import type { Document } from '../model/document.ts';
import { VERBES_FLOUS } from '../model/langue/verbes.ts';
import { withInfinitive } from '../model/langue/verbesDuNom.ts';
import type { Bilingual } from '../model/notation.ts';
import { placeOfText } from '../syntax/align.ts';
import type { ScalarNode } from '../syntax/tree.ts';
import { defineRule, type Fix, type RuleDocs } from './rule.ts';
import { criteriaOf } from './support/criteria.ts';
import { isPlaceholder } from './support/placeholder.ts';
import { type Opening, openingOf, rewordings } from './support/verbe.ts';

const options = z.object({
  /** Verbs that show nothing anyone can observe. */
  verbes_flous: z._default(z.array(z.string()), Object.keys(VERBES_FLOUS)),
});

/** An objective that does not begin with a verb of action whose result can be seen. */
export default defineRule({
  id: 'fiche-objectif-verbe',
  severity: 'avertissement',
  kinds: ['fiche'],
  fix: 'suggested',
  options,
  check({ document, snapshot, options: { verbes_flous }, report }) {
    const criteria = criteriaOf(snapshot, document, 'objectifs');
    for (const { name, value } of document.root.get('objectifs')?.entries ?? []) {
      const texte = value?.get('texte');
      if (!texte || isPlaceholder(texte.text)) continue;
      const opening = openingOf(texte.text, verbes_flous);
      if (!opening || opening.state === 'action') continue;
      const offered = offersFor(texte.text, opening, verbes_flous);
      const fixes = (): readonly Fix[] => offered.map((offer) => fixOf(document, texte.node, offer));
      report({
        at: placeOfText(texte.node, opening.match.start, opening.match.end),
        message: messageFor(name, opening),
        criteria,
        ...(offered.length > 0 && { fixes }),
      });
    }
  },
  titre: { fr: "Verbe de l'objectif", en: 'Verb of the objective' },
});

/** Its page. */
export const docs: RuleDocs = {
  quoi: {
    fr: "Signale un objectif qui ne commence pas par un verbe d'action à l'infinitif, ou qui commence par un verbe dont on ne voit pas le résultat (comprendre, connaître, savoir, sensibiliser…). L'option `verbes_flous` en donne la liste.",
    en: 'Reports an objective that does not begin with a verb of action in the infinitive, or begins with one whose result cannot be seen ("comprendre", "connaître", "savoir", "sensibiliser"…). The option `verbes_flous` lists them.',
  },
  pourquoi: {
    fr: "Le référentiel demande que « l'objectif posé [soit] clair, réalisable et mesurable quand applicable ». Depuis Mager (1962), un objectif dit ce que l'on verra la personne faire ; la taxonomie de Bloom révisée (Anderson et Krathwohl, 2001) donne des verbes pour cela.",
    en: 'The référentiel asks that "the objective is clear, feasible and measurable where applicable". Since Mager (1962) an objective tells what the person will be seen doing; the revised taxonomy of Bloom (Anderson and Krathwohl, 2001) lists verbs for it.',
  },
  mauvais: [
    `type: fiche
objectifs:
  O1: Comprendre les risques d'un mot de passe trop court
      ^^^^^^^^^^ fiche-objectif-verbe
  O2:
    texte: "Savoir créer une adresse"
            ^^^^^^ fiche-objectif-verbe
  O3: Sensibiliser aux arnaques
      ^^^^^^^^^^^^ fiche-objectif-verbe
  O4: Être capable de connaître les menus
                      ^^^^^^^^^ fiche-objectif-verbe
`,
    `type: fiche
objectifs:
  O1: Création d'une adresse électronique
      ^^^^^^^^ fiche-objectif-verbe
  O2: Les participants créent un compte
      ^^^ fiche-objectif-verbe
`,
    `type: fiche
objectifs:
  O1: Apprendre à envoyer un message
      ^^^^^^^^^ fiche-objectif-verbe
  O2: Prendre conscience des risques
      ^^^^^^^^^^^^^^^^^^ fiche-objectif-verbe
`,
  ],
  bon: [
    `type: fiche
objectifs:
  O1: Créer une adresse électronique
  O2: Se connecter à un portail de services
  O3: À la fin de la séance, le participant est capable d'envoyer un message
  O4: Ne pas ouvrir une pièce jointe douteuse
  O5: S'inscrire sur un site, savoir inclus
  O6: Reconnaître un message frauduleux
  O7: Éteindre, mettre à jour et rallumer un poste
`,
    {
      'certidoc.config.yaml': 'regles:\n  fiche-objectif-verbe: [avertissement, {verbes_flous: [appréhender]}]\n',
      'a.fiche.yaml': 'type: fiche\nobjectifs:\n  O1: Comprendre une consigne orale\n',
    },
    'type: fiche\nobjectifs:\n  O1: à compléter\n',
  ],
};

/** Characters of a text to replace, and by what. */
interface Offer {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

type Fault = Exclude<Opening, { state: 'action' }>;

function verbsFor(flou: string): readonly string[] {
  return VERBES_FLOUS[flou] ?? ['citer', 'expliquer'];
}

function messageFor(name: string, opening: Fault): Bilingual {
  if (opening.state === 'autre')
    return {
      fr: `L'objectif ${name} ne commence pas par un verbe d'action. Commencez par ce que la personne saura faire : créer, envoyer, repérer…`,
      en: `Objective ${name} does not begin with a verb of action. Begin with what the person will be able to do: "créer", "envoyer", "repérer"…`,
    };
  const verbs = verbsFor(opening.flou).join(', ');
  return {
    fr: `L'objectif ${name} commence par « ${opening.match.text} », que personne ne peut observer. Écrivez ce que la personne saura faire : ${verbs}…`,
    en: `Objective ${name} begins with "${opening.match.text}", which nobody can observe. Write what the person will be able to do: ${verbs}…`,
  };
}

function offersFor(text: string, opening: Fault, flous: readonly string[]): readonly Offer[] {
  const { match } = opening;
  if (opening.state === 'flou')
    return rewordings(text, match, verbsFor(opening.flou)).map((one) => ({ start: match.start, ...one }));
  const reworded = withInfinitive(text);
  if (reworded === undefined || openingOf(reworded, flous)?.state !== 'action') return [];
  let kept = 0;
  while (kept < text.length && text.at(-1 - kept) === reworded.at(-1 - kept)) kept++;
  return [{ start: 0, end: text.length - kept, text: reworded.slice(0, reworded.length - kept) }];
}

function fixOf(document: Document, node: ScalarNode, { start, end, text }: Offer): Fix {
  const title = { fr: `Écrire « ${text.trim()}… »`, en: `Write "${text.trim()}…"` };
  const span = document.spanOf(placeOfText(node, start, end));
  return { title, safe: false, edits: [{ uri: document.uri, span, newText: text }] };
}
