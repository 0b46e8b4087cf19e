import * as z from 'zod/mini';

/** A text in the two languages of the product. */
export interface Bilingual {
  readonly fr: string;
  readonly en: string;
}

/** What a reference refers to. `item` is a savoir-faire, a connaissance or a critère, sub-items included. */
export type ReferenceKind =
  | 'activite'
  | 'competence'
  | 'item'
  | 'critere'
  | 'epreuve'
  | 'objectif'
  | 'pix'
  | 'referentiel'
  | 'fiche'
  | 'annexe'
  | 'tout';

/** What the keys of a record define. */
export type DefinitionKind =
  | 'activite'
  | 'competence'
  | 'savoir-faire'
  | 'connaissance'
  | 'critere'
  | 'detail'
  | 'cpu'
  | 'epreuve'
  | 'objectif'
  | 'terme'
  | 'pix';

/** Whether a rubrique must be there (its statut). */
export type Statut = 'obligatoire' | 'conditionnel' | 'recommande' | 'facultatif';

/** How a text is meant to be read. */
export type Nature = 'prose' | 'texte' | 'date' | 'duree' | 'nombre-texte' | 'identifiant';

/** What the schema says of a field besides its type; the reader, the index and the features all follow from it. */
export interface NotationMeta {
  readonly fr: string;
  readonly en: string;
  /** Readable name, as a heading would give it. */
  readonly intitule?: Bilingual;
  readonly nature?: Nature;
  /** The field's text refers to something of this kind. */
  readonly refers?: ReferenceKind;
  /** The record's keys refer to something of this kind. */
  readonly keysRefer?: ReferenceKind;
  /** The record's keys define something of this kind. */
  readonly defines?: DefinitionKind;
  /** A rubrique's default statut; that of a part, once what holds it is there. */
  readonly statut?: Statut;
  /** Criteria the rubrique proves by default, and a stem their text must hold for the default to apply. */
  readonly preuves?: { readonly ids: readonly string[]; readonly racine: string };
  /** A number's least value. */
  readonly min?: number;
  /** True for a number that counts things or people. */
  readonly entier?: boolean;
  /** A key of the long form that a lone text stands for. */
  readonly short?: string;
  /** What each of the values means, where their names do not say it all. */
  readonly valeurs?: Readonly<Record<string, Bilingual>>;
  /** Values people usually write, where any other may be written too. */
  readonly usual?: readonly string[];
  /** What the record's keys name when no document defines it: a rule, or a rubrique of a kind of document. */
  readonly keysName?: 'regle' | 'fiche' | 'bilan';
  /** How a first entry of the record is begun: its key, and those of its fields that may stand together. */
  readonly debut?: { readonly key: string; readonly fields: readonly string[] };
  /** How what stands under keys that the group does not have is read: a référentiel may add rubriques of its own. */
  readonly others?: 'prose';
}

/** The registry that carries the meta of every schema. */
export const notation = z.registry<NotationMeta>();

/** Gives the meta of a schema, or of what it wraps; undefined when it has none. Never throws. */
export function metaOf(schema: z.core.$ZodType): NotationMeta | undefined {
  const own = notation.get(schema);
  if (own) return own;
  return schema instanceof z.ZodMiniOptional ? metaOf(schema.def.innerType) : undefined;
}

type Extra = Omit<NotationMeta, 'fr' | 'en'>;

/** A text field. */
export function text(fr: string, en: string, extra: Extra = {}) {
  return z.optional(z.string().register(notation, { fr, en, nature: 'texte', ...extra }));
}

/** A text of sentences, perhaps of several paragraphs. */
export function prose(fr: string, en: string, extra: Extra = {}) {
  return text(fr, en, { nature: 'prose', ...extra });
}

/** A text that refers to something by its identifier. */
export function reference(refers: ReferenceKind, fr: string, en: string, extra: Extra = {}) {
  return text(fr, en, { nature: 'identifiant', refers, ...extra });
}

/** A number. */
export function number(fr: string, en: string, extra: Extra = {}) {
  return z.optional(z.number().register(notation, { fr, en, ...extra }));
}

/** True or false (`oui`, `non` are understood). */
export function flag(fr: string, en: string, extra: Extra = {}) {
  return z.optional(z.boolean().register(notation, { fr, en, ...extra }));
}

/** One of the values listed. */
export function choice<const V extends readonly [string, ...string[]]>(
  values: V,
  fr: string,
  en: string,
  extra: Extra = {},
) {
  return z.optional(z.enum(values).register(notation, { fr, en, ...extra }));
}

/** A list; a lone element is understood as a list of one. */
export function list<S extends z.ZodMiniType>(item: S, fr: string, en: string, extra: Extra = {}) {
  return z.optional(z.array(item).register(notation, { fr, en, ...extra }));
}

/** Named fields. */
export function group<S extends z.core.$ZodShape>(shape: S, fr: string, en: string, extra: Extra = {}) {
  return z.optional(z.strictObject(shape).register(notation, { fr, en, ...extra }));
}

/** Named fields, of which one may be written alone as a text. */
export function shortGroup<S extends z.core.$ZodShape>(
  short: string & keyof S,
  shape: S,
  fr: string,
  en: string,
  extra: Extra = {},
) {
  const long = z.strictObject(shape);
  return z.optional(z.union([z.string(), long]).register(notation, { fr, en, ...extra, short }));
}

/** Free keys, each with a value of one shape. */
export function record<S extends z.ZodMiniType>(value: S, fr: string, en: string, extra: Extra = {}) {
  return z.optional(z.record(z.string(), value).register(notation, { fr, en, ...extra }));
}

/** Whatever is written, kept as a tree for whoever knows what it means. */
export function raw(fr: string, en: string, extra: Extra = {}) {
  return z.optional(z.unknown().register(notation, { fr, en, ...extra }));
}
