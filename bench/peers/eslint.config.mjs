// eslint-plugin-yml, with the JSON Schemas of Certidoc; BENCH_SCHEMAS is the folder they are in.
import path from 'node:path';
import jsonSchema from 'eslint-plugin-json-schema-validator';
import yml from 'eslint-plugin-yml';

const schemas = ['fiche', 'bilan', 'referentiel'].map((kind) => ({
  fileMatch: [`**/*.${kind}.yaml`],
  schema: path.join(process.env.BENCH_SCHEMAS ?? '', `${kind}.json`),
}));

export default [
  ...yml.configs.standard,
  {
    files: ['**/*.yaml'],
    plugins: { 'json-schema-validator': jsonSchema },
    rules: { 'json-schema-validator/no-invalid': ['error', { schemas, useSchemastoreCatalog: false }] },
  },
];
