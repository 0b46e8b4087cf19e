import * as z from 'zod/mini';
import { type Document, type DocumentKind, SCHEMAS } from '../model/document.ts';
import { type Bilingual, metaOf, type NotationMeta } from '../model/notation.ts';
import { SEVERITIES } from '../model/schemas/common.ts';
import type { ExpectedRubrique } from '../model/schemas/referentiel/attendu.ts';
import type { Language } from '../workspace/settings.ts';

/** A JSON Schema, draft 2020-12, as plain data. */
type JsonSchema = Record<string, unknown>;

const TITLES: Readonly<Record<DocumentKind, Bilingual>> = {
  referentiel: { fr: 'Référentiel de certification', en: 'Certification référentiel' },
  fiche: { fr: 'Fiche d’activité', en: 'Activity sheet (fiche)' },
  bilan: { fr: 'Bilan d’activité', en: 'Report on an activity (bilan)' },
  configuration: { fr: 'Réglages de Certidoc', en: 'Settings of Certidoc' },
};

/** What a schema depends on besides the notation. */
export interface JsonSchemaRequest {
  readonly language: Language;
  /** The rules the settings may name. */
  readonly ruleIds: readonly string[];
  /** The référentiels that documents may follow: they add rubriques, and decide which must be there. */
  readonly referentiels: readonly Document<'referentiel'>[];
}

/**
 * Gives the JSON Schema (draft 2020-12) of a notation, its descriptions in one language, for editors and tools that know
 * YAML but not Certidoc. It accepts whatever the reader understands: a number where a text is expected, a lone element
 * for a list, `oui` for true. A rubrique is required when every référentiel given requires it; without any, the defaults
 * hold. Never throws.
 */
export function jsonSchemaOf(kind: DocumentKind, request: JsonSchemaRequest): JsonSchema {
  const { language, ruleIds } = request;
  const schema: z.ZodMiniType = SCHEMAS[kind];
  const made = z.toJSONSchema(schema, {
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      loosen(zodSchema, jsonSchema, ruleIds);
      describe(jsonSchema, metaOf(zodSchema), language);
    },
  });
  const { $schema, properties, ...rest } = made;
  const head = { $schema, title: TITLES[kind][language], ...rest };
  if (kind === 'configuration') return { ...head, properties };
  const expected = kind === 'referentiel' ? [] : request.referentiels.map((one) => expectedOf(one, kind));
  return {
    ...head,
    required: requiredKeys(kind, expected),
    properties: { ...properties, type: typeOf(kind, properties?.type), ...addedRubriques(kind, expected) },
  };
}

type Expected = ReadonlyMap<string, ExpectedRubrique | undefined>;

function expectedOf(referentiel: Document<'referentiel'>, kind: 'fiche' | 'bilan'): Expected {
  const entries = referentiel.root.get('documents')?.get(kind)?.get('rubriques')?.entries ?? [];
  return new Map(entries.map(({ name, value }) => [name, value]));
}

/** `type` is left out: the file's name already tells it. */
function requiredKeys(kind: DocumentKind, expected: readonly Expected[]): string[] {
  const { shape } = SCHEMAS[kind].def.innerType;
  const usual = new Map(Object.entries(shape).map(([key, schema]) => [key, metaOf(schema)?.statut]));
  const keys = new Set([...usual.keys(), ...expected.flatMap((rubriques) => [...rubriques.keys()])]);
  keys.delete('type');
  const wanted = expected.length > 0 ? expected : [new Map<string, ExpectedRubrique>()];
  return [...keys].filter((key) =>
    wanted.every((rubriques) => (rubriques.get(key)?.get('statut')?.value ?? usual.get(key)) === 'obligatoire'),
  );
}

/** The rubriques of a certification's own: whatever is written under them is understood. */
function addedRubriques(kind: DocumentKind, expected: readonly Expected[]): Record<string, JsonSchema> {
  const { shape } = SCHEMAS[kind].def.innerType;
  const added = expected
    .flatMap((rubriques) => [...rubriques])
    .filter(([key]) => !Object.hasOwn(shape, key))
    .map(([key, rubrique]): [string, JsonSchema] => [key, { title: rubrique?.get('intitule')?.value ?? key }]);
  return Object.fromEntries(added);
}

function typeOf(kind: DocumentKind, given: unknown): JsonSchema {
  const description = typeof given === 'object' && given && 'description' in given ? given.description : undefined;
  return { const: kind, ...(description !== undefined && { description }) };
}

function describe(json: JsonSchema, meta: NotationMeta | undefined, language: Language): void {
  if (!meta) return;
  if (meta.intitule) json.title = meta.intitule[language];
  json.description = meta[language];
  if (meta.usual) json.examples = [...meta.usual];
}

/** Widens a schema to what the reader understands, in place: that is how the generator lets its result be changed. */
function loosen(schema: z.core.$ZodType, json: JsonSchema, ruleIds: readonly string[]): void {
  if (schema instanceof z.ZodMiniString) json.type = ['string', 'number'];
  else if (schema instanceof z.ZodMiniNumber) replace(json, { anyOf: [numberOf(metaOf(schema)), FRENCH_NUMBER] });
  else if (schema instanceof z.ZodMiniBoolean) replace(json, { enum: [true, false, 'oui', 'non'] });
  else if (schema instanceof z.ZodMiniUnknown) replace(json, { anyOf: [SEVERITY, SEVERITY_AND_OPTIONS] });
  else if (schema instanceof z.ZodMiniRecord) nameKeys(schema, json, ruleIds);
  else if (schema instanceof z.ZodMiniArray && json.items !== undefined) {
    const { items } = json;
    replace(json, { anyOf: [{ type: 'array', items }, items] });
  }
}

function numberOf(meta: NotationMeta | undefined): JsonSchema {
  return { type: meta?.entier ? 'integer' : 'number', ...(meta?.min !== undefined && { minimum: meta.min }) };
}

/** What people write for a number besides a number: `3 000`, `12,5`. */
const FRENCH_NUMBER: JsonSchema = {
  type: 'string',
  pattern: '^\\s*[+-]?\\d+([ \\u00a0\\u202f]\\d{3})*([.,]\\d+)?\\s*$',
};

const SEVERITY: JsonSchema = { enum: [...SEVERITIES, 'desactivee'] };

const SEVERITY_AND_OPTIONS: JsonSchema = {
  type: 'array',
  prefixItems: [SEVERITY, { type: 'object' }],
  minItems: 1,
  maxItems: 2,
};

/** Free keys are free; those of the settings' rules, the only table of raw values, are the rules' names. */
function nameKeys(schema: z.ZodMiniRecord, json: JsonSchema, ruleIds: readonly string[]): void {
  delete json.propertyNames;
  const value = schema.def.valueType;
  const isRules = value instanceof z.ZodMiniOptional && value.def.innerType instanceof z.ZodMiniUnknown;
  if (isRules) json.propertyNames = { anyOf: [{ enum: [...ruleIds] }, { pattern: '^perso-' }] };
}

function replace(json: JsonSchema, by: JsonSchema): void {
  for (const key of Object.keys(json)) delete json[key];
  Object.assign(json, by);
}
