import { fold } from '../fold.ts';
import { infinitiveCertainty } from './infinitifs.ts';

// A critère de performance « sert à porter un jugement d'appréciation sur un objet en termes de résultat(s) attendu(s) »
// (glossaire de la certification professionnelle, « Critère de performance »): it names the object and the result.

/** Adjectives that judge before the noun; « bon de commande » is none, hence what must not follow. */
const BEFORE = "(?:bon(?:ne)?s?|mauvaise?s?|meilleure?s?|excellente?s?|parfaite?s?)(?! de\\b| d')";

/** Adjectives and adverbs that judge, and say nothing of what is seen. */
const AFTER =
  `(?:efficaces?|satisfaisante?s?|correcte?s?|convenables?|pertinente?s?|adequate?s?|suffisante?s?|optimale?s?|
  optima(?:l|ux)|performante?s?|excellente?s?|parfaite?s?|rigoureu(?:x|ses?)|efficacement|correctement|convenablement|
  parfaitement|rigoureusement|bien|bons?|bonnes?)`.replace(/\s+/g, '');

/** Those of them that judge even the noun they follow: a « branchement correct » is right or wrong, and can be seen. */
const JUDGES =
  '(?:efficaces?|satisfaisante?s?|convenables?|pertinente?s?|adequate?s?|optimale?s?|performante?s?|excellente?s?|parfaite?s?|rigoureu(?:x|ses?))';

/** Nouns that name a judgement rather than a result; « sens de rotation » is none. */
const QUALITY = `(?:${[
  'qualites?|efficacite|pertinence|rigueur|clarte|maitrise|coherence|fiabilite|professionnalisme|aisance|motivation',
  'serieux|implication|dynamisme',
  "sens (?:du |de l'|des |de la )(?:service|contact|accueil|organisation|ecoute|responsabilites|relations?|relation)",
  "esprit (?:d'equipe|d'initiative|critique|de synthese)",
].join('|')})`;

const WORD = "[a-z0-9'’-]+";
const LONE_ADJECTIVES = new RegExp(`^(?:tres |assez |plutot )?${AFTER}(?:(?:, | et | ou )(?:tres )?${AFTER})*$`);
const JUDGED_FIRST = new RegExp(`^(?:une? )?${BEFORE} ${WORD}(?: ${WORD}){0,6}$`);
const QUALITY_OF = new RegExp(`^${QUALITY}(?: (?:et )?${WORD}){0,7}$`);
const QUALITY_WITH_ARTICLE = new RegExp(`^(?:la |l'|le )${QUALITY} (?:du |de la |des |de l'|d')${WORD}$`);
const JUDGED_LAST = new RegExp(
  `^(?!(?:les?|la|l['’]|des|une?|ce|cet|cette|ces|ses|son|sa)[ '’])[a-z-]+ (?:et ${WORD} )?${JUDGES}(?: (?:du|de|des|d['’])(?: ?${WORD}){1,4})?$`,
);

/** What makes a judgement observable: a figure, a reference, a detail, a verb. On folded text. */
const OBSERVABLE =
  /\d|%|[(:;«]|\b(?:selon|conform\w+|respect\w*|pres|moins|plus|sans|sous|qui|que|qu|dont|ou|par rapport|en fonction|est|sont|a|ont|sera|seront|peut|peuvent|doit|doivent|fait|font|reste|restent|permet|permettent|repond|repondent|correspond|correspondent|tient|tiennent|varie|varient|se|s|y|ne|n)\b/;

/** A past participle after the first word describes a state (« Bon de commande signé »); nouns in -ité do not. */
const PARTICIPLE = /\s\p{L}{2,}(?<!it)(?:é|ée|és|ées)(?!\p{L})/u;

/** The verb of a sentence whose subject is an infinitive: « Trier les déchets est devenu une habitude ». */
const STATE = /^(?:(?!\b(?:que?|qui|dont|si|lorsque?|quand)\b).)*?\b(?:est|sont)\b/;

/**
 * Tells what keeps a critère from being observed: an infinitive (`infinitif`), or a judgement without anything to see
 * (`jugement`: « bonne gestion », « efficace », « qualité du travail »). A sentence that describes a state is
 * observable. Undefined when nothing is sure. Never throws.
 */
export function whyNotObservable(text: string): 'infinitif' | 'jugement' | undefined {
  const trimmed = text.replace(/[.…!\s]+$/, '').trim();
  const folded = fold(trimmed).replace(/\s+/g, ' ');
  const first = /^(?:se\s+|s['’]\s*)?([\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*)/iu.exec(trimmed)?.[1] ?? '';
  if (infinitiveCertainty(first) === 'yes') return STATE.test(folded) ? undefined : 'infinitif';
  if (OBSERVABLE.test(folded) || PARTICIPLE.test(trimmed)) return undefined;
  const judged = [LONE_ADJECTIVES, JUDGED_FIRST, QUALITY_OF, QUALITY_WITH_ARTICLE, JUDGED_LAST];
  return judged.some((pattern) => pattern.test(folded)) ? 'jugement' : undefined;
}
