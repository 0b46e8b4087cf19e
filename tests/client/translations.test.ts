import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';

const ROOT = path.resolve(import.meta.dirname, '../..');
const texts = z.record(z.string(), z.string());
const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');
const readTexts = (file: string) => texts.parse(JSON.parse(read(file)));

describe('the manifest', () => {
  const used = [...read('package.json').matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key ?? '');

  it.each(['package.nls.json', 'package.nls.fr.json'])('has its texts in %s, each of them used', (file) => {
    expect(Object.keys(readTexts(file)).toSorted()).toEqual([...new Set(used)].toSorted());
  });

  it('leaves no title, description or welcome untranslated', () => {
    const plain = [
      ...read('package.json').matchAll(/"(title|description|markdownDescription|contents|altText)": "([^%"][^"]*)"/g),
    ];
    // The product's name is the same in every language.
    expect(plain.map(([, , text]) => text).filter((text) => text !== 'Certidoc')).toEqual([]);
  });

  it('translates rather than copies', () => {
    const en = readTexts('package.nls.json');
    const fr = readTexts('package.nls.fr.json');
    expect(Object.keys(en).filter((key) => en[key] === fr[key])).toEqual([]);
  });

  it('offers in French and in English the same commands to click', () => {
    const links = (file: string) =>
      Object.entries(readTexts(file)).map(([key, text]) =>
        [key, ...text.matchAll(/\]\((command:[^)]+)\)/g)].map(String),
      );
    const targets = (file: string) => links(file).map((row) => row.map((one) => one.replace(/^.*,/, '')));
    expect(targets('package.nls.fr.json').toSorted()).toEqual(targets('package.nls.json').toSorted());
  });

  it('shows in a picture what the editor says in the same language', () => {
    const picture = (file: string) => read(readTexts(file)['walkthrough.problems.picture'] ?? '');
    const mend = read('server/src/core/features/codeActions/mend.ts');
    for (const [file, language] of [
      ['package.nls.fr.json', 'fr'],
      ['package.nls.json', 'en'],
    ] as const) {
      const [, words = 'no words'] = new RegExp(`${language}: '((?:Appliquer|Apply)[^']+)'`).exec(mend) ?? [];
      expect(picture(file)).toContain(`>${words}<`);
    }
  });

  it('names only files that are there', () => {
    const files = [...read('package.json').matchAll(/"((?:\.\/)?(?:media|snippets|syntaxes|walkthrough)\/[^"]+)"/g)];
    expect(files.length).toBeGreaterThan(10);
    expect(files.map(([, file]) => file ?? '').filter((file) => !existsSync(path.join(ROOT, file)))).toEqual([]);
  });
});

/** Calls of `l10n.t` whose first argument is no plain literal could not be translated. */
const CALL = /\bl10n\.t\(\s*(?:'((?:\\.|[^'\\])*)'|"((?:\\.|[^"\\])*)"|(\S))/g;

describe('the texts of the client', () => {
  const sources = globSync('client/src/**/*.ts', { cwd: ROOT });
  const calls = sources.flatMap((file) => [...read(file).matchAll(CALL)]);
  const fr = readTexts('l10n/bundle.l10n.fr.json');

  it('are all written out where they are used', () => {
    expect(calls.length).toBeGreaterThan(20);
    expect(calls.filter(([, , , other]) => other !== undefined).map(([call]) => call)).toEqual([]);
  });

  it('are all in the French bundle, which holds no other', () => {
    const used = calls.map(([, single, double]) => (single ?? double ?? '').replace(/\\(.)/g, '$1'));
    expect(Object.keys(fr).toSorted()).toEqual([...new Set(used)].toSorted());
  });

  it('keep their numbered parts', () => {
    const parts = (text: string) => [...text.matchAll(/\{\d+\}/g)].map(String).toSorted();
    for (const [en, translated] of Object.entries(fr)) expect(parts(translated), en).toEqual(parts(en));
  });

  it('reach the person through l10n: no message is a bare text', () => {
    const bare = sources.flatMap((file) => [
      ...read(file).matchAll(/show(?:Information|Warning|Error)Message\(\s*['"`]/g),
    ]);
    expect(bare).toEqual([]);
  });
});
