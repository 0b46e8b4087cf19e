import type { Word } from './mots.ts';

/** A document that somebody hands over, as vocational référentiels name them. */
export interface Deliverable {
  readonly nom: string;
  /** The singular words of its name, folded. */
  readonly words: readonly string[];
  readonly feminine: boolean;
  /** What in a critère speaks of it, on singular folded words joined by spaces. */
  readonly cited: RegExp;
}

/** Verbs that make a document; the second form is the participle a critère uses. */
const PARTICIPLES: ReadonlyMap<string, string> = new Map(
  `completer complété, concevoir conçu, constituer constitué, dresser dressé, elaborer élaboré, etablir établi,
  formaliser formalisé, monter monté, produire produit, rediger rédigé, remplir rempli, renseigner renseigné`
    .split(',')
    .map((pair) => {
      const [verb = '', participle = ''] = pair.trim().split(/\s+/);
      return [verb, participle];
    }),
);

/** Documents in general: a critère about them speaks of each. */
const ANY_DOCUMENT = /(?:^| )(?:document|ecrit|livrable|production ecrite)(?: |$)/;

const DELIVERABLES: readonly Deliverable[] = [
  ...list(
    `bilan, rapport, dossier, courrier|lettre|courriel, devis, inventaire|inventori, registre|enregistr, questionnaire,
  contrat, bordereau, planning|plan|planifi, plan|planifi|planning, budget, guide, cahier des charges,
  compte rendu, proces verbal, tableau de bord, etat des lieux, bon de commande, carnet de bord, support`,
    false,
  ),
  ...list('fiche, facture|factur, note, declaration, attestation, convention, lettre|courrier, notice', true),
].toSorted((a, b) => b.words.length - a.words.length);

function list(names: string, feminine: boolean): Deliverable[] {
  return names.split(',').map((entry) => {
    const [nom = '', ...stems] = entry.trim().split('|');
    const others = stems.map((stem) => (stem.length > 5 ? `${stem}\\w*` : stem));
    const own = nom === 'budget' ? 'budget\\w*' : nom.replace(/ /g, ' ');
    return {
      nom,
      words: nom.split(' '),
      feminine,
      cited: new RegExp(`(?:^| )(?:${[own, ...others].join('|')})(?: |$)`),
    };
  });
}

/** A deliverable that a text says to make. */
export interface Made {
  readonly deliverable: Deliverable;
  readonly from: Word;
  readonly to: Word;
  /** Participle of the verb: `rédigé`. */
  readonly participle: string;
}

const SKIPPED = new Set(
  'un une le la les l des ses son sa ce cet cette leur leurs divers diverses differents differentes quelques plusieurs chaque tout toute tous toutes et ou'.split(
    ' ',
  ),
);

/**
 * Lists the deliverables that a text says to make: the object of « rédiger », « établir », « renseigner »…
 * (« Rédiger un court bilan », not « Tenir compte du bilan »). Never throws.
 */
export function deliverablesMade(text: string, words: readonly Word[]): Made[] {
  return words.flatMap((word, i) => {
    const participle = PARTICIPLES.get(word.folded);
    if (participle === undefined) return [];
    const found = objectAfter(text, words, i);
    return found ? [{ ...found, participle }] : [];
  });
}

function objectAfter(text: string, words: readonly Word[], verb: number): Omit<Made, 'participle'> | undefined {
  let unknown = 0;
  for (let i = verb + 1; i < Math.min(words.length, verb + 8); i++) {
    const from = words[i];
    const before = words[i - 1];
    if (!from || !before || /[.;:(«]/.test(text.slice(before.end, from.start))) return undefined;
    const deliverable = DELIVERABLES.find((one) => one.words.every((w, k) => words[i + k]?.singular === w));
    const to = deliverable && words[i + deliverable.words.length - 1];
    if (to) return { deliverable, from, to };
    const isVerb = PARTICIPLES.has(from.folded) || /(?:er|ir|oir|re)$/.test(from.folded);
    if (unknown > 0) return undefined;
    if (!SKIPPED.has(from.folded) && !isVerb) unknown++;
  }
  return undefined;
}

/** Tells whether the words of a critère speak of a deliverable, or of documents in general. Never throws. */
export function citesDeliverable(words: readonly Word[], deliverable: Deliverable): boolean {
  const joined = words.map((word) => word.singular).join(' ');
  return deliverable.cited.test(joined) || (deliverable.nom !== 'support' && ANY_DOCUMENT.test(joined));
}

/**
 * Gives a critère to begin with: « Le bilan est rédigé », « Les courriers sont rédigés ». `named` is the deliverable as
 * the savoir-faire writes it. Never throws.
 */
export function criterionFor({ deliverable, participle, from }: Made, named: string): string {
  const agreed = `${participle}${deliverable.feminine ? 'e' : ''}`;
  if (from.folded !== from.singular) return `Les ${named} sont ${agreed}s`;
  const article = /^[aeiouéh]/i.test(named) ? "L'" : deliverable.feminine ? 'La ' : 'Le ';
  return `${article}${named} est ${agreed}`;
}
