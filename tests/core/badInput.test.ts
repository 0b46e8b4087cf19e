import { describe, expect, it } from 'vitest';
import { runRules } from '../../server/src/core/rules/runRules.ts';
import { decodeText } from '../../server/src/core/text/encoding.ts';
import { Workspace } from '../../server/src/core/workspace/workspace.ts';

const decode = (bytes: Uint8Array, label: string, fatal: boolean) => new TextDecoder(label, { fatal }).decode(bytes);

function docFindings(input: string | Uint8Array, name = 'a.fiche.yaml') {
  const workspace = new Workspace();
  const uri = `file:///projet/${name}`;
  workspace.set(typeof input === 'string' ? { uri, text: input } : { uri, ...decodeText(input, decode) });
  const snapshot = workspace.snapshot();
  const document = snapshot.get(uri);
  if (!document) throw new Error('not a document');
  return runRules(snapshot, document);
}

const FICHE = 'type: fiche\ntitre: Café numérique à Thio\n';
const repeat = (text: string, times = 10_000) => text.repeat(times);

describe('a file that is no proper text', () => {
  it.each([
    ['UTF-16 with its mark', new Uint8Array([0xff, 0xfe, ...Buffer.from(FICHE, 'utf16le')]), 'UTF-8'],
    ['UTF-16 without', new Uint8Array(Buffer.from(FICHE, 'utf16le')), 'UTF-8'],
    ['Latin-1', new Uint8Array(Buffer.from(FICHE, 'latin1')), 'UTF-8'],
    ['NUL', new Uint8Array(Buffer.from('type: fiche\ntitre: a\0b\n')), 'texte'],
    ['a zip', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 8, 0x80, 0xff, 0xfe, 0, 1, 2]), 'texte'],
  ])('%s: says how to save it', (_, bytes, word) => {
    const found = docFindings(bytes).filter(({ rule }) => rule === 'doc-syntaxe');
    expect(found).toHaveLength(1);
    expect(found[0]?.message.fr).toContain(word);
  });

  it('a byte order mark is no fault', () => {
    const bytes = new Uint8Array([0xef, 0xbb, 0xbf, ...Buffer.from(FICHE)]);
    expect(docFindings(bytes).filter(({ rule }) => rule.startsWith('doc-'))).toEqual([]);
    expect(docFindings(`\uFEFF${FICHE}`).filter(({ rule }) => rule.startsWith('doc-'))).toEqual([]);
  });

  it.each(['', '\n\n', '# rien\n', '---\n', 'bonjour\n', '- a\n- b\n', '[a, b]\n', '"a"\n'])(
    '%j: one finding',
    (text) => {
      const found = docFindings(text);
      expect(found.map(({ rule }) => rule)).toEqual(['doc-syntaxe']);
    },
  );
});

describe('a file made to hurt', () => {
  const indented = Array.from({ length: 2_000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n');
  it.each([
    ['over 5 million characters', `titre: ${repeat('x', 5_000_001)}`, 'doc-trop-grand'],
    ['dashes in dashes', `deroule:\n  ${repeat('- ')}x`, 'doc-trop-grand'],
    ['brackets in brackets', `deroule: ${repeat('[')}`, 'doc-trop-grand'],
    ['brackets on lines', `deroule: ${repeat('[\n')}`, 'doc-trop-grand'],
    ['braces in braces', `deroule: ${repeat('{a: ')}`, 'doc-trop-grand'],
    ['margins without end', indented, 'doc-trop-grand'],
    ['a hundred levels', Array.from({ length: 100 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'), 'doc-trop-grand'],
    ['itself', 'titre: &a [*a]\n', 'doc-trop-grand'],
    ['closing brackets', `titre: ${repeat(']')}`, 'doc-guillemets'],
    ['marks', `titre: ${repeat('&a ')}`, 'doc-guillemets'],
    ['question marks', repeat('? '), 'doc-trop-grand'],
    ['colons', repeat('a:'), 'doc-syntaxe'],
    ['tabs', `moyens:\n${repeat('\ta: 1\n', 2_000)}`, 'doc-tabulation'],
    ['several documents', repeat('---\na: 1\n', 2_000), 'doc-syntaxe'],
  ])('%s: is answered at once', (_, text, rule) => {
    const start = performance.now();
    const found = docFindings(text);
    expect(performance.now() - start).toBeLessThan(4_000);
    expect(found.some((finding) => finding.rule === rule && !finding.failed)).toBe(true);
    expect(found.filter(({ rule: id }) => id === 'doc-syntaxe').length).toBeLessThan(2);
  });
});
