import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv2020 from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { certidoc, projectOf, ROOT, useCli } from './support/cli.ts';

useCli();

async function validatorOf(kind: string, cwd = path.join(ROOT, 'samples')) {
  const { status, stdout } = await certidoc(['schema', kind], { cwd });
  expect(status).toBe(0);
  const schema: Record<string, unknown> = JSON.parse(stdout);
  const ajv = new Ajv2020({
    strict: true,
    allowUnionTypes: true,
    strictTypes: false,
    strictTuples: false,
    allErrors: true,
  });
  return { schema, validate: ajv.compile(schema) };
}

const samples = (kind: string) => globSync(`samples/{cuisinier,mediateur-numerique}/**/*.${kind}.yaml`, { cwd: ROOT });
const read = (file: string): unknown => parse(readFileSync(path.join(ROOT, file), 'utf8'));

describe.each(['referentiel', 'fiche', 'bilan'])('certidoc schema %s', (kind) => {
  it('accepts every sample and rejects a misspelt key, at any depth', async () => {
    const { validate, schema } = await validatorOf(kind);
    const files = samples(kind);
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      expect({ file, valid: validate(read(file)), errors: validate.errors }).toEqual({
        file,
        valid: true,
        errors: null,
      });
      expect(validate({ ...Object(read(file)), titr: 'x' })).toBe(false);
    }
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: expect.any(String),
    });
  });
});

describe('certidoc schema', () => {
  it('requires the rubriques that must be there and the right kind', async () => {
    const { validate, schema } = await validatorOf('fiche');
    expect(schema.required).toEqual(expect.arrayContaining(['objectifs', 'moyens', 'planification', 'evaluation']));
    const [file = ''] = samples('fiche');
    const { moyens, ...rest } = Object(read(file));
    expect(moyens).toBeDefined();
    expect(validate(rest)).toBe(false);
    expect(validate({ ...rest, moyens, type: 'bilan' })).toBe(false);
    expect(validate({ ...rest, moyens: { materiel: ['PC'] } })).toBe(false);
  });

  it('follows the référentiels of the folder: rubriques of their own, and those they no longer require', async () => {
    const referentiel =
      'type: referentiel\ndocuments:\n  fiche:\n    rubriques:\n' +
      '      sobriete: {statut: obligatoire, intitule: Sobriété}\n      auteur: {statut: facultatif}\n';
    const { schema } = await validatorOf('fiche', projectOf({ 'a.referentiel.yaml': referentiel }));
    const { schema: usual } = await validatorOf('fiche', projectOf({}));
    expect(schema.properties).toMatchObject({ sobriete: { title: 'Sobriété' } });
    expect(usual.properties).not.toHaveProperty('sobriete');
    expect(schema.required).toContain('sobriete');
    expect(schema.required).not.toContain('auteur');
    expect(usual.required).toContain('auteur');
  });

  it('understands what the reader understands', async () => {
    const { validate } = await validatorOf('fiche');
    const [file = ''] = samples('fiche');
    const fiche = Object(read(file));
    expect(validate({ ...fiche, preuves: 'C1.CR1' })).toBe(true);
    expect(validate({ ...fiche, budget: { total: '3 000,50' } })).toBe(true);
    expect(validate({ ...fiche, budget: { total: 'beaucoup' } })).toBe(false);
  });

  it('knows the rules and severities of the settings', async () => {
    const { validate } = await validatorOf('configuration');
    expect(validate({ regles: { 'fiche-moyens-absents': ['info', { n: 1 }] }, ignorer: 'x/**' })).toBe(true);
    expect(validate({ regles: { 'fiche-moyens-absents': 'grave' } })).toBe(false);
    expect(validate({ regles: { 'fiche-moyen-absents': 'info' } })).toBe(false);
  });

  it('describes keys in French, or in English when asked', async () => {
    const titles = async (...args: string[]) => {
      const schema: unknown = JSON.parse((await certidoc(['schema', 'fiche', ...args])).stdout);
      return schema;
    };
    const description = (text: unknown) => ({ properties: { titre: { description: text } } });
    expect(await titles()).toMatchObject(description("Titre de l'activité."));
    expect(await titles('--langue', 'en')).not.toMatchObject(description("Titre de l'activité."));
  });
});
