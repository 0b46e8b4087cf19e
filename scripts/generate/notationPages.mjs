// Writes docs/notation: the keys of each kind of document, from the schemas that read them.
import { importCore } from './core.mjs';
import { outputFolder } from './output.mjs';

const TITLES = {
  referentiel: 'Le référentiel',
  fiche: "La fiche d'activité",
  bilan: 'Le bilan',
  configuration: 'Les réglages du projet (`certidoc.config.yaml`)',
};

/**
 * Writes one page a kind, or only compares them.
 * @param {boolean} check compare instead of writing
 * @returns {Promise<string[]>} the files that are not up to date
 */
export async function generateNotationPages(check) {
  const { SCHEMAS, metaOf, z } = await importCore(`
    export { SCHEMAS } from './server/src/core/model/document.ts';
    export { metaOf } from './server/src/core/model/notation.ts';
    export * as z from 'zod/mini';`);
  const page = (kind) => {
    const rows = rowsOf(SCHEMAS[kind], { metaOf, z }, []);
    return `<!-- Engendré par \`npm run generate\` depuis le schéma. -->
# ${TITLES[kind]}

| clé | valeur | statut | ce qu'on y écrit |
|---|---|---|---|
${rows.map((cells) => `| ${cells.map((cell) => cell.replace(/\|/g, '\\|')).join(' | ')} |`).join('\n')}
`;
  };
  return outputFolder('docs/notation', new Map(Object.keys(TITLES).map((kind) => [`${kind}.md`, page(kind)])), check);
}

/** The rows of a schema's keys, those of nested groups after their parent. */
function rowsOf(schema, core, path) {
  const { z, metaOf } = core;
  const inner = unwrap(schema, z);
  if (inner instanceof z.ZodMiniObject) {
    return Object.entries(inner.shape).flatMap(([key, field]) => {
      const meta = metaOf(field) ?? { fr: '' };
      const here = [...path, key];
      return [
        [`\`${here.join('.')}\``, kindOfValue(field, core), meta.statut ?? '', meta.fr],
        ...rowsOf(field, core, here),
      ];
    });
  }
  if (inner instanceof z.ZodMiniArray)
    return rowsOf(inner.def.element, core, [...path.slice(0, -1), `${path.at(-1)}[]`]);
  if (inner instanceof z.ZodMiniRecord) return rowsOf(inner.def.valueType, core, [...path, '*']);
  return [];
}

/** A few words for what a field takes. */
function kindOfValue(field, { z, metaOf }) {
  const meta = metaOf(field);
  const inner = unwrap(field, z);
  if (meta?.refers) return 'identifiant';
  if (meta?.nature === 'date') return 'date';
  if (meta?.nature === 'duree') return 'durée';
  if (inner instanceof z.ZodMiniEnum) return inner.options.map((value) => `\`${value}\``).join(', ');
  if (inner instanceof z.ZodMiniNumber) return 'nombre';
  if (inner instanceof z.ZodMiniBoolean) return 'oui ou non';
  if (inner instanceof z.ZodMiniArray) return 'liste';
  if (inner instanceof z.ZodMiniRecord) return 'entrées';
  if (meta?.short) return `texte, ou rubrique (\`${meta.short}\` = le texte)`;
  return inner instanceof z.ZodMiniObject ? 'rubrique' : 'texte';
}

function unwrap(schema, z) {
  if (schema instanceof z.ZodMiniOptional) return unwrap(schema.def.innerType, z);
  if (schema instanceof z.ZodMiniUnion)
    return schema.def.options.find((option) => option instanceof z.ZodMiniObject) ?? schema;
  return schema;
}
