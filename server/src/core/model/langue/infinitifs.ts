import { fold } from '../fold.ts';

/** How sure it is that a word or a text is an infinitive; `maybe` when a noun may be written so. */
export type Certainty = 'yes' | 'maybe' | 'no';

// Endings and closed lists after the conjugation groups of French grammars (Bescherelle, « La conjugaison pour tous »):
// the verbs in -re and -oir are few and listed by family; those in -er and -ir are open, so the nouns that end alike are listed.

const NOUNS_IN_ER = words(`amer berger bucher burger cancer cher clocher cluster container cutter danger designer
  driver enfer etranger fer flyer folder foyer hacker hamburger header hier hiver inter joker laser leader leger loyer
  manager maraicher master mer messager newsletter passager partner plancher poker potager rocher router super tender
  user usager ver verger boulanger horloger boucher archer ecuyer noyer oranger imager bouclier`);

const NOUNS_IN_IER = words(`acier atelier bachelier banquier bijoutier bouclier brasier cahier caissier calendrier
  casier cavalier chancelier chantier charpentier chevalier clavier collier cotier courrier courtier couturier creancier
  cuisinier damier depensier dernier dossier echeancier ecolier entier epicier escalier evier fichier financier foncier
  forestier fruitier fumier gibier glacier gosier gravier grossier heritier hospitalier hotelier huissier immobilier
  infirmier jardinier joaillier laitier levier luthier menuisier metier mobilier mortier officier osier ouvrier palier
  panier papier particulier patissier pilier plombier policier pompier portier premier prisonnier quartier regulier
  rentier romancier rosier routier saisonnier semainier sellier sentier serrurier singulier sorcier soulier tablier
  terrier tuyautier usurier vivier`);

const VERBS_IN_IER = new RegExp(
  `(?:ifier|[ot]graphier|publier|oublier|(?:^|mul|de|re|sup)(?:ti)?plier|(?:re|de|r|al|^)?lier|etudier|edier|copier|gocier|precier|ocier|trier|
  concilier|varier|fier|initier|beneficier|scier|manier|crier|prier|colorier|roprier|marier|inventorier|repertorier|
  ferencier|licencier|mercier|distancier|envier|devier|convier|charrier|parier|radier|irradier|nier|expatrier|rapatrier)$`.replace(
    /\s+/g,
    '',
  ),
);

const NOUNS_IN_IR = words(
  'avenir cuir desir elixir loisir menhir plaisir saphir soupir souvenir tir zephyr soir emir vizir',
);
const NOUNS_IN_AIR = /air$/;

const VERBS_IN_OIR =
  /(?:cevoir|(?:^|re|pre|entre)voir|pourvoir|(?:^|re|equi|pre)valoir|^vouloir|^pouvoir|mouvoir|^devoir|^savoir|^avoir|^falloir|^(?:ras|as|sur)seoir|(?:^|e|de)choir)$/;

const VERBS_IN_RE = new RegExp(
  `(?:[aeo]ndre|[aeo]indre|[eo]rdre|oudre|attre|mettre|aitre|^etre|croitre|
  (?:^|re|e)lire|(?:^|re|pre|contre|inter|me|mau)dire|crire|(?:^|sou)rire|^(?:frire|suffire|confire)|uire|
  (?:^|de|re|satis|contre|par)faire|(?:^|dis|ex|sous|abs|re)traire|(?:^|de|com)plaire|^taire|
  (?:^|re)boire|^(?:ac)?croire|clure|clore|suivre|vivre|vaincre|(?:^|inter|cor)rompre|courre|moudre)$`.replace(
    /\s+/g,
    '',
  ),
);
const NOUNS_IN_RE = words(`ordre sous-ordre desordre cadre cendre gendre moindre foudre poudre lettre metre maitre
  contremaitre ancetre fenetre pretre meandre esclandre cylindre vivre-ensemble peut-etre`);

/** Nouns made of a verb: `savoir-faire`, `bien-être`. */
const COMPOUND_NOUN = /^(?:savoir|bien|mieux|mal|laisser|pourvoir|non|peut|faire)[-‑]/;

/** Tells whether a word is an infinitive: `Se` is not, `Évaluer` and `co-animer` are, `Atelier` is not. Never throws. */
export function infinitiveCertainty(word: string): Certainty {
  const whole = fold(word);
  if (COMPOUND_NOUN.test(whole)) return 'no';
  const last = whole.split(/[-‑]/).at(-1) ?? '';
  if (last.endsWith('oir')) return VERBS_IN_OIR.test(last) ? 'yes' : 'no';
  if (last.endsWith('re')) return VERBS_IN_RE.test(last) && !NOUNS_IN_RE.has(last) ? 'yes' : 'no';
  if (last.endsWith('ir')) return NOUNS_IN_IR.has(last) || NOUNS_IN_AIR.test(last) ? 'no' : 'yes';
  if (!last.endsWith('er') || last.length < 4) return 'no';
  if (last.endsWith('ier')) return NOUNS_IN_IER.has(last) ? 'no' : VERBS_IN_IER.test(last) ? 'yes' : 'maybe';
  return NOUNS_IN_ER.has(last) ? 'no' : 'yes';
}

const START = /^[\s*_«"“(–—•-]*(?:(?:\d{1,2}|[a-z])[.)]\s+)?[\s*_«"“(]*(?:r[eé]\)-?)?/iu;
const NEGATION = /^(?:ne\s+(?:pas|jamais|plus|rien)\s+|n['’]\s*)/iu;
const REFLEXIVE = /^(?:s['’]\s*|se\s+)/iu;
const PRONOUN = /^(?:l['’]\s*|(?:le|la|les|lui|leur|en|y)\s+)/iu;
const ADVERB =
  /^(?:[\p{L}]{3,}ment|bien|mieux|toujours|ensuite|puis|aussi|également|si besoin|si nécessaire)\s*,?\s+/iu;
const FIRST_WORD = /^[\p{L}\p{M}]+(?:[-‑][\p{L}\p{M}]+)*/u;

/** A circumstance before the verb: « En cas d'incident, alerter… », « À partir d'un plan, tracer… ». */
const CIRCUMSTANCE =
  /^(?:en|à|a|au|aux|dans|selon|pour|avec|après|apres|avant|sur|sous|lors|par|face|suite|dès|depuis|pendant|durant|sans|chez|grâce|afin|conformément|si|quand|lorsque?|de|du|d|tout|chaque|seul)(?=[\s'’])/iu;

/** A text's beginning, read for its verb. */
export interface Beginning {
  readonly infinitive: Certainty;
  /** The first word, without what may stand before it: UTF-16 offsets in the text. */
  readonly start: number;
  readonly end: number;
}

/**
 * Tells whether a text begins with an infinitive, be it reflexive, negative, after an adverb or after a circumstance
 * (« Se présenter », « Ne pas divulguer », « En cas d'incident, alerter »). Never throws.
 */
export function beginning(text: string): Beginning {
  const start = START.exec(text)?.[0].length ?? 0;
  const rest = text.slice(start);
  const first = FIRST_WORD.exec(rest)?.[0] ?? '';
  return { infinitive: first === '' ? 'maybe' : verbAhead(rest), start, end: start + first.length };
}

function verbAhead(rest: string): Certainty {
  const direct = firstVerb(rest.replace(NEGATION, '').replace(REFLEXIVE, ''));
  if (direct !== 'no') return direct;
  const adverb = ADVERB.exec(rest);
  if (adverb && firstVerb(rest.slice(adverb[0].length).replace(REFLEXIVE, '')) === 'yes') return 'yes';
  const pronoun = PRONOUN.exec(rest.replace(NEGATION, ''));
  if (pronoun && firstVerb(rest.replace(NEGATION, '').slice(pronoun[0].length)) === 'yes') return 'yes';
  const later =
    CIRCUMSTANCE.test(rest) && Array.from(rest.matchAll(/[\p{L}-]+/gu)).some(([w]) => infinitiveCertainty(w) === 'yes');
  return later ? 'maybe' : 'no';
}

function firstVerb(text: string): Certainty {
  return infinitiveCertainty(FIRST_WORD.exec(text)?.[0] ?? '');
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}
