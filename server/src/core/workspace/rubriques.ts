import { type Document, isKind } from '../model/document.ts';
import { fold } from '../model/fold.ts';
import { type Bilingual, metaOf, type Statut } from '../model/notation.ts';
import { bilanSchema } from '../model/schemas/bilan.ts';
import { ficheSchema } from '../model/schemas/fiche.ts';
import type { ExpectedRubrique } from '../model/schemas/referentiel/attendu.ts';
import { textOfId } from './enonces.ts';
import type { Snapshot } from './snapshot.ts';

/** A part of a fiche or a bilan, as the référentiel of that document wants it. */
export interface Rubrique {
  readonly key: string;
  readonly statut: Statut;
  readonly intitule: Bilingual;
  readonly aide: Bilingual;
  /** Identifiers, defined in the référentiel, of what the rubrique helps to prove. */
  readonly preuves: readonly string[];
  /** True when the référentiel itself sets the statut. */
  readonly imposed: boolean;
}

type Defaults = Omit<Rubrique, 'preuves' | 'imposed'> & {
  readonly ids: readonly string[];
  readonly racine: RegExp | undefined;
};

const DEFAULTS: Readonly<Record<'fiche' | 'bilan', readonly Defaults[]>> = {
  fiche: readDefaults('fiche'),
  bilan: readDefaults('bilan'),
};

function readDefaults(kind: 'fiche' | 'bilan'): Defaults[] {
  const shape = (kind === 'fiche' ? ficheSchema : bilanSchema).def.innerType.shape;
  return Object.entries(shape).flatMap(([key, schema]) => {
    const meta = metaOf(schema);
    if (!meta?.statut || key === 'type') return [];
    const intitule = meta.intitule ?? { fr: key, en: key };
    const racine = meta.preuves && new RegExp(meta.preuves.racine);
    return [
      { key, statut: meta.statut, intitule, aide: { fr: meta.fr, en: meta.en }, ids: meta.preuves?.ids ?? [], racine },
    ];
  });
}

/**
 * Lists the rubriques a fiche or a bilan must or may hold, in their usual order: the defaults of their notation, then
 * what the référentiel tightens, loosens, retitles or adds. Without a référentiel the defaults hold, and prove nothing; where
 * it is named and cannot be found, only what is required by default is asked for.
 */
export function rubriquesOf(snapshot: Snapshot, document: Document): readonly Rubrique[] {
  if (!isKind(document, 'fiche') && !isKind(document, 'bilan')) return [];
  const known = lists.get(snapshot) ?? new WeakMap<Document, readonly Rubrique[]>();
  lists.set(snapshot, known);
  const made = known.get(document) ?? listRubriques(snapshot, document);
  known.set(document, made);
  return made;
}

/** Every rule of presence asks for the same list. */
const lists = new WeakMap<Snapshot, WeakMap<Document, readonly Rubrique[]>>();

function listRubriques(snapshot: Snapshot, document: Document<'fiche'> | Document<'bilan'>): readonly Rubrique[] {
  const link = snapshot.links.referentielOf(document);
  const rubriques = rubriquesExpected(document.kind, link.state === 'found' ? link.document : undefined);
  if (!snapshot.links.isReferentielLost(document)) return rubriques;
  // The référentiel that cannot be found may loosen what is only advised: nothing can be asked in its name.
  return rubriques.map((one) => (one.statut === 'obligatoire' ? one : { ...one, statut: 'facultatif' }));
}

/** Lists what a référentiel wants of the documents of a kind; the defaults hold where it says nothing. Never throws. */
export function rubriquesExpected(
  kind: 'fiche' | 'bilan',
  referentiel: Document<'referentiel'> | undefined,
): readonly Rubrique[] {
  const known = expected[kind].get(referentiel ?? NO_REFERENTIEL) ?? listExpected(kind, referentiel);
  expected[kind].set(referentiel ?? NO_REFERENTIEL, known);
  return known;
}

/** All documents that follow a référentiel are asked the same. */
const expected = {
  fiche: new WeakMap<object, readonly Rubrique[]>(),
  bilan: new WeakMap<object, readonly Rubrique[]>(),
};
const NO_REFERENTIEL = {};

function listExpected(kind: 'fiche' | 'bilan', referentiel: Document<'referentiel'> | undefined): readonly Rubrique[] {
  const own = referentiel?.root.get('documents')?.get(kind)?.get('rubriques');
  const known = DEFAULTS[kind].map((defaults): Rubrique => {
    const wanted = own?.get(defaults.key);
    const proofs = wanted?.get('preuve_de')?.items.map((leaf) => leaf.value);
    const titre = wanted?.get('intitule')?.value;
    const statut = wanted?.get('statut')?.value;
    return {
      key: defaults.key,
      statut: statut ?? defaults.statut,
      intitule: titre === undefined ? defaults.intitule : { fr: titre, en: titre },
      aide: defaults.aide,
      preuves: proofs ?? defaultProofs(defaults, referentiel),
      imposed: statut !== undefined,
    };
  });
  const extra = (own?.entries ?? []).filter(({ name }) => !DEFAULTS[kind].some((defaults) => defaults.key === name));
  return [...known, ...extra.map(({ name, value }) => addedRubrique(name, value))];
}

const NO_NAMES: ReadonlyMap<string, string> = new Map();
const names = new WeakMap<Document, Partial<Record<'fiche' | 'bilan', ReadonlyMap<string, string>>>>();

/**
 * Gives the names that a document's référentiel gives to rubriques, by rubrique; those by default are left out. The same
 * object as long as the référentiel is the same. Never throws.
 */
export function givenNames(snapshot: Snapshot, document: Document): ReadonlyMap<string, string> {
  const link = snapshot.links.referentielOf(document);
  const kind = isKind(document, 'fiche') ? 'fiche' : isKind(document, 'bilan') ? 'bilan' : undefined;
  if (link.state !== 'found' || kind === undefined) return NO_NAMES;
  const known = names.get(link.document) ?? {};
  const given = known[kind] ?? namesGivenBy(link.document, kind);
  if (!known[kind]) names.set(link.document, { ...known, [kind]: given });
  return given;
}

function namesGivenBy(referentiel: Document<'referentiel'>, kind: 'fiche' | 'bilan'): ReadonlyMap<string, string> {
  const rubriques = referentiel.root.get('documents')?.get(kind)?.get('rubriques')?.entries ?? [];
  return new Map(
    rubriques.flatMap(({ name, value }): [string, string][] => {
      const given =
        value?.get('intitule')?.value ?? (DEFAULTS[kind].some(({ key }) => key === name) ? undefined : name);
      return given === undefined ? [] : [[name, given]];
    }),
  );
}

function addedRubrique(key: string, wanted: ExpectedRubrique | undefined): Rubrique {
  const titre = wanted?.get('intitule')?.value ?? key;
  return {
    key,
    statut: wanted?.get('statut')?.value ?? 'facultatif',
    intitule: { fr: titre, en: titre },
    aide: { fr: 'Rubrique propre à cette certification.', en: 'A rubrique of this certification.' },
    preuves: wanted?.get('preuve_de')?.items.map((leaf) => leaf.value) ?? [],
    imposed: true,
  };
}

/**
 * The criteria that the notation gives by default are those of one official document. They hold for a référentiel that
 * numbers its criteria the same way, which its wording shows; elsewhere naming them would mislead.
 */
function defaultProofs({ ids, racine }: Defaults, referentiel: Document<'referentiel'> | undefined): string[] {
  if (!referentiel || !racine) return [];
  return ids.filter((id) => racine.test(fold(textOfId(referentiel, id) ?? '')));
}
