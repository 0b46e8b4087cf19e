import { toSnakeCase } from '../fold.ts';
import { distanceBetween, nearest } from '../identifiers.ts';
import type { Shape } from '../shape.ts';
import { fieldsNamed, rubriqueNamed, singularWords } from '../synonymes.ts';
import { titledBy } from '../titres.ts';

/** Other names that a référentiel gives to rubriques (`intitule`), by rubrique. */
export type ExtraNames = ReadonlyMap<string, string>;

/** `3.`, `4.1`, `III –`, `a)`, `1️⃣` and pictures before a title. */
const NUMBERING =
  /^(?:(?:\d+(?:[.-]\d+)*|[ivxlc]+|[a-z])\s*(?:[.):/°]+(?!\d)\s*|[–—-]+\s+)|\d+(?:\.\d+)*\s+|\d\ufe0f?\u20e3\s*)/iu;
const PICTURES = /^[^\p{L}\p{N}]+/u;
/** What stands between brackets after a title says nothing of its name. */
const ASIDE = /\s*[([][^()[\]]*[)\]]\s*[:.*_]*\s*$/;
const ARTICLE = /^(?:(?:les?|la|l|des?|du|un|une|d|mes|nos|mon|ma|ton|ta|votre|vos|notre|the|my)_)+/;

/** Words that narrow a name without changing what it names. */
const NOISE = new Set(
  `de du des d la le les l un une a au aux en et pour par sur
  seance atelier activite animation action projet jour
  prevu prevue previsionnel previsionnelle total totale necessaire requis requise mobilise mobilisee estime estimee
  envisage envisagee mis mise oeuvre general generale pedagogique vise visee cible attendu attendue concerne concernee
  precis precise detaille detaillee technique complet complete global globale reel reelle constate constatee
  rencontre rencontree observe observee propose proposee utilise utilisee employe employee choisi choisie retenu retenue
  principal principale principau specifique operationnel operationnelle generau`.split(/\s+/),
);

/** Gives a title as a key, without numbering, pictures, articles, brackets and plural. Never throws. */
export function foldedName(text: string): string {
  const bare = text.replace(PICTURES, '').replace(NUMBERING, '').replace(PICTURES, '');
  const plain = ASIDE.test(bare) && bare.replace(ASIDE, '') !== '' ? bare.replace(ASIDE, '') : bare;
  return singularWords(toSnakeCase(plain).replace(ARTICLE, ''));
}

const known = new WeakMap<ReadonlyMap<string, Shape>, Map<string, FieldNames>>();

/** Gives the names of the fields of a group; `owner` is its key. Computed once. Never throws. */
export function namesOf(fields: ReadonlyMap<string, Shape>, owner: string): FieldNames {
  const byOwner = known.get(fields) ?? new Map<string, FieldNames>();
  known.set(fields, byOwner);
  const made = byOwner.get(owner) ?? new FieldNames(fields, owner);
  byOwner.set(owner, made);
  return made;
}

/** The names by which the fields of one group are recognised. */
export class FieldNames {
  readonly #exact = new Map<string, string>();

  constructor(
    fields: ReadonlyMap<string, Shape>,
    /** The key of the group, whose words may be repeated: « Moyens matériels ». */
    private readonly owner: string,
    extra: ExtraNames = new Map(),
    /** False where only the names of the notation count. */
    private readonly synonyms = true,
  ) {
    for (const [name, { meta }] of fields) {
      for (const text of [name, meta.intitule?.fr]) this.#add(text, name);
    }
    for (const [name, text] of extra) this.#add(text, name);
    this.names = [...new Set([...fields.keys(), ...extra.keys()])];
  }

  readonly names: readonly string[];

  #add(text: string | undefined, name: string): void {
    const key = foldedName(text ?? '');
    if (key !== '' && !this.#exact.has(key)) this.#exact.set(key, name);
  }

  /** Gives the field that a title names, by its key, its readable name or another name; undefined when none. Never throws. */
  find(text: string): string | undefined {
    const folded = foldedName(text);
    if (folded === '') return undefined;
    const owner = singularWords(this.owner).split('_');
    const core = folded
      .split('_')
      .filter((word) => !NOISE.has(word) && !owner.includes(word))
      .join('_');
    return this.#known(folded) ?? (core !== '' && core !== folded ? this.#known(core) : undefined);
  }

  #known(folded: string): string | undefined {
    const exact = this.#exact.get(folded);
    if (exact !== undefined || !this.synonyms) return exact;
    const others = this.owner === '' ? [rubriqueNamed(folded), ...titledBy(folded)] : fieldsNamed(folded);
    return others.find((name) => name !== undefined && this.names.includes(name));
  }

  /** Gives the field whose name a title misspells, undefined when none is near enough. Never throws. */
  findNear(text: string): string | undefined {
    const folded = foldedName(text);
    if (folded.length < 5) return undefined;
    const [first, second] = nearest(folded, this.#exact.keys());
    const name = first === undefined ? undefined : this.#exact.get(first);
    if (first === undefined) return undefined;
    return isNear(folded, first) && !(second !== undefined && isNear(folded, second)) ? name : undefined;
  }
}

/** A letter or two of a long word: « Objectfs », « Déroullé ». */
function isNear(a: string, b: string): boolean {
  return distanceBetween(a, b) <= (Math.min(a.length, b.length) >= 8 ? 2 : 1);
}
