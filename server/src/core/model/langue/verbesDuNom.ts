import { once } from '../../text/once.ts';
import { fold } from '../fold.ts';
import { withCaseOf } from './mots.ts';

/** Nouns of action and the verb that says the same; only those a référentiel uses often. */
const VERB_OF_NOUN = pairs(`accompagnement accompagner, accueil accueillir, achat acheter,
  adaptation adapter, analyse analyser, animation animer, application appliquer, assemblage assembler, calcul calculer,
  choix choisir, classement classer, communication communiquer, comparaison comparer, conception concevoir,
  conduite conduire, conseil conseiller, construction construire, controle contrôler, creation créer,
  definition définir, depannage dépanner, developpement développer, diagnostic diagnostiquer, diffusion diffuser,
  elaboration élaborer, entretien entretenir, etablissement établir, etude étudier, evaluation évaluer,
  explication expliquer, exploitation exploiter, fabrication fabriquer, formulation formuler, gestion gérer,
  identification identifier, information informer, installation installer, lecture lire, livraison livrer,
  maintien maintenir, mesure mesurer, montage monter, nettoyage nettoyer, observation observer, organisation organiser,
  orientation orienter, planification planifier, pose poser, preparation préparer, presentation présenter,
  prevention prévenir, production produire, programmation programmer, promotion promouvoir, publication publier,
  rangement ranger, realisation réaliser, recherche rechercher, recueil recueillir, redaction rédiger, reglage régler,
  reparation réparer, saisie saisir, selection sélectionner, suivi suivre, traitement traiter, transmission transmettre,
  transport transporter, tri trier, utilisation utiliser, vente vendre, verification vérifier`);

/** Finite forms that do not show their infinitive. */
const VERB_OF_FORM = pairs(`accueille accueillir, choisit choisir, concoit concevoir,
  conduit conduire, connait connaître, construit construire, decrit décrire, definit définir, ecrit écrire,
  entretient entretenir, etablit établir, fait faire, garantit garantir, intervient intervenir, lit lire,
  maintient maintenir, met mettre, prend prendre, prevoit prévoir, produit produire, recoit recevoir,
  recueille recueillir, rend rendre, repond répondre, saisit saisir, sert servir, suit suivre, tient tenir,
  transmet transmettre, vend vendre`);

/** Verbs in -er of référentiels: their finite forms and misspelt participles are recognised by their stem. */
const REGULAR = `accompagner adapter aider analyser animer appliquer assembler assister assurer calculer classer
  collaborer collecter communiquer comparer compléter conseiller contrôler coordonner créer dépanner développer
  diffuser élaborer évaluer expliquer exploiter fabriquer favoriser formuler gérer identifier informer installer
  mesurer monter nettoyer observer organiser orienter participer planifier préparer présenter programmer proposer
  publier ranger réaliser rédiger renseigner réparer respecter sélectionner sensibiliser signaler surveiller traiter
  transporter trier utiliser vérifier`.split(/\s+/);

const VERB_OF_REGULAR = once(
  (): ReadonlyMap<string, string> =>
    new Map(
      REGULAR.flatMap((verb) => {
        const stem = fold(verb).slice(0, -2);
        return [`${stem}e`, `${stem}es`, `${stem}ent`, `${stem}ez`, `${stem}ons`].map((form) => [form, verb] as const);
      }),
    ),
);

/** Phrases whose noun hides a verb and its complement. */
const PHRASES: readonly (readonly [RegExp, string])[] = [
  [/^mise (?=en |à |a |au )/iu, 'mettre '],
  [/^prise (?=en )/iu, 'prendre '],
  [/^(?:capables? de |capables? d['’]|(?:capacités?|aptitudes?) à )(?=[\p{L}-]+(?:er|ir|re)\b)/iu, ''],
];

/**
 * Rewords a savoir-faire so that it starts with the infinitive: « Analyse des besoins » → « Analyser les besoins ».
 * Gives undefined when the verb or its complement would be a guess. Never throws.
 */
export function withInfinitive(text: string): string | undefined {
  for (const [phrase, verb] of PHRASES) {
    if (!phrase.test(text)) continue;
    const after = text.replace(phrase, verb);
    return withCaseOf(verb === '' ? after : complementAfterPhrase(after), text);
  }
  const first = /^[\p{L}\p{M}]+/u.exec(text)?.[0] ?? '';
  const rest = text.slice(first.length);
  const key = fold(first);
  const object = objectOf(rest);
  const fromNoun = VERB_OF_NOUN().get(key);
  if (fromNoun && object !== undefined) return withCaseOf(fromNoun, first) + object;
  const fromForm = VERB_OF_FORM().get(key) ?? VERB_OF_REGULAR().get(key);
  return fromForm && /^\s/.test(rest) && !/^\s+d(?:e|u|es)?\b/iu.test(rest)
    ? withCaseOf(fromForm, first) + rest
    : undefined;
}

/** « Mise en place du tri » → « Mettre en place le tri ». */
function complementAfterPhrase(text: string): string {
  return text.replace(
    /^((?:\S+\s+){2,3}?\S+)(\s+(?:de la |de l['’]|du |des |d['’]une? ).*)$/isu,
    (all, head: string, tail: string) => {
      const object = objectOf(tail);
      return object === undefined ? all : head + object;
    },
  );
}

/** The complement of a noun as that of its verb: « des besoins » → « les besoins ». */
function objectOf(rest: string): string | undefined {
  const rules: readonly (readonly [RegExp, string])[] = [
    [/^\s+de (?=la |l['’]|ses |son |sa |ces |cet |cette |leurs? )/iu, ' '],
    [/^\s+du\s+/iu, ' le '],
    [/^\s+des\s+/iu, ' les '],
    [/^\s+d['’](?=une? )/iu, ' '],
    [/^\s+(?:de\s+|d['’])(?=[\p{L}-]{3,}[sx](?![\p{L}]))/iu, ' des '],
    [/^\s+(?=(?:le|la|les|un|une|des|ses|son|sa) |l['’])/iu, ' '],
  ];
  const rule = rules.find(([pattern]) => pattern.test(rest));
  return rule && rest.replace(rule[0], rule[1]);
}

function pairs(list: string): () => ReadonlyMap<string, string> {
  const pairOf = (pair: string) => {
    const [noun = '', verb = ''] = pair.trim().split(/\s+/);
    return [noun, verb] as const;
  };
  return once(() => new Map(list.split(',').map(pairOf)));
}
