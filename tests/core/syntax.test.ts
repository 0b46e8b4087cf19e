import { describe, expect, it } from 'vitest';
import { readDocument } from '../../server/src/core/model/read.ts';
import { type Node, spanIn } from '../../server/src/core/syntax/tree.ts';
import { parseYaml } from '../../server/src/core/syntax/yaml/parse.ts';

const LIMITS = { length: 5_000_000, depth: 60, aliasNodes: 10_000 };

function plain(node: Node): unknown {
  if (node.kind === 'scalar') return node.text;
  if (node.kind === 'list') return node.items.map(plain);
  return node.kind === 'map'
    ? Object.fromEntries(node.entries.map((entry) => [entry.key.text, plain(entry.value)]))
    : null;
}

/** What is read of a text, and its problems as `code/detail "characters"`. */
function read(text: string) {
  const tree = parseYaml(text, LIMITS);
  const problems = tree.problems.map(
    ({ code, detail, span }) => `${code}/${detail} ${text.slice(span.start, span.end)}`,
  );
  return { value: plain(tree.root), problems };
}

describe('values that want quotes', () => {
  it.each([
    ['titre: Atelier : les bases', 'Atelier : les bases'],
    ['titre: *terme** puis la suite', '*terme** puis la suite'],
    ['titre: *x', '*x'],
    ['titre: [Nouveau] Le courriel', '[Nouveau] Le courriel'],
    ['titre: {a} b', '{a} b'],
    ['titre: > suite', '> suite'],
    ['titre: | suite', '| suite'],
    ['titre: @lea', '@lea'],
    ['titre: `code`', '`code`'],
    ['titre: %50', '%50'],
    ['titre: & Co', '& Co'],
    ['titre: &co x', '&co x'],
    ['titre: !important', '!important'],
    ['titre: Atelier #1', 'Atelier #1'],
    ['titre: #numerique', '#numerique'],
    ['titre: - un', '- un'],
    ['titre: "Oui" ou "non"', '"Oui" ou "non"'],
    ['titre: Fin :', 'Fin :'],
  ])('reads %j as it is meant', (line, meant) => {
    const { value, problems } = read(`${line}\nauteur: Léa\n`);
    expect(value).toEqual({ titre: meant, auteur: 'Léa' });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^unquoted\//);
    expect(problems[0]?.endsWith(meant)).toBe(true);
  });

  it('reads a text of several lines as one', () => {
    const { value, problems } = read('definition: Il fait\n  deux choses : aider\n  et former\nb: 1\n');
    expect(value).toEqual({ definition: 'Il fait deux choses : aider et former', b: '1' });
    expect(problems).toEqual(['unquoted/plain Il fait\n  deux choses : aider\n  et former']);
  });

  it('reads the elements of a list between brackets', () => {
    expect(read('l: [Atelier #1, *mot** x, b]\n')).toEqual({
      value: { l: ['Atelier #1', '*mot** x', 'b'] },
      problems: ['unquoted/flow Atelier #1', 'unquoted/flow *mot** x'],
    });
  });

  it('takes quotes around a text that holds some for what they are', () => {
    expect(read("a: 'l'atelier'\n").value).toEqual({ a: "l'atelier" });
  });

  it.each([
    'a: 12:30 et http://x.nc/#y # note : z\n',
    'a: |\n  b : c #1\n  *d\n',
    'a: >-\n  b : c\n\n  d\nb: 1\n',
    'a: "b : c\n  d : e"\nb: 1\n',
    'a: &n {b: 1}\nc: *n\n',
    'a: [\n  b,\n  c\n]\nd: {e: f}\n',
    'a: !!str 5\n',
    "a: 'l''eau : #1'\n",
  ])('leaves %j alone', (text) => {
    expect(read(text).problems).toEqual([]);
  });
});

describe('texts cut between braces', () => {
  it.each([
    ['{a: Quartier, la mine, b: x}', { a: 'Quartier, la mine', b: 'x' }, 'flow-comma Quartier, la mine'],
    ['{a: 1500,5}', { a: '1500,5' }, 'flow-comma 1500,5'],
    ['{a: un,\n  et deux, b: x}', { a: 'un, et deux', b: 'x' }, 'flow-comma un,\n  et deux'],
    ['{a: Un : deux, b: x}', { a: 'Un : deux', b: 'x' }, 'flow-colon Un : deux'],
    ['{a: #1, b: x}', { a: '#1', b: 'x' }, 'flow #1'],
    ['{a: - un, b: x}', { a: '- un', b: 'x' }, 'flow - un'],
  ])('reads %j as it is meant', (text, value, problem) => {
    expect(read(`c: ${text}\n`)).toEqual({ value: { c: value }, problems: [`unquoted/${problem}`] });
  });

  it.each([
    '{a: un, b, c: d}',
    '{a: 1500, 5}',
    '{a: "un", et deux}',
    '{Driver: pilote, Fracture numérique}',
    '{a: un texte\n  en deux lignes, b: http://x.nc}',
    '{\n  a: un # un, et deux\n  , b: x\n}',
    '[un, et deux, b c]',
  ])('leaves %j alone', (text) => {
    expect(read(`c: ${text}\n`).problems).toEqual([]);
  });
});

describe('signs that look like others', () => {
  it.each([
    ['l:\n  * a\n  * b : c\n', { l: ['a', { b: 'c' }] }, ['lookalike/bullet *', 'lookalike/bullet *']],
    [
      'titre：Le courriel\nb ： c\n',
      { titre: 'Le courriel', b: 'c' },
      ['lookalike/colon titre：', 'lookalike/colon b ：'],
    ],
    ['titre：A : B\n', { titre: 'A : B' }, ['lookalike/colon titre：', 'unquoted/plain A : B']],
    ['a:\u00a0b\n', { a: 'b' }, ['lookalike/no-break-value a:']],
    ['a\u00a0: b\nc\u200bd: e\n', { a: 'b', cd: 'e' }, ['lookalike/unseen a\u00a0', 'lookalike/unseen c\u200bd']],
    ['a:\n\u00a0\u00a0b: c\n  d: e\n', { a: { b: 'c', d: 'e' } }, ['tab/no-break \u00a0\u00a0']],
  ])('reads %j as it is meant', (text, value, problems) => {
    expect(read(text)).toEqual({ value, problems });
  });

  it.each([
    'a: b\u00a0; c',
    'a: |\n  * b\n  titre：c\n  \u00a0d: e',
    'a: un\n  titre：c',
    'Réseau\u00a0social: b',
    '"a\u00a0": b',
    'a:\n  Note:\u00a0suite',
  ])('leaves %j alone', (text) => {
    expect(read(`${text}\n`).problems).toEqual([]);
  });
});

describe('faults of syntax', () => {
  it.each([
    ['a:\n  b: 1\n c: 2\nd: 3\n', ['syntax/misaligned c: 2']],
    ['a: x\n  b: 1\nc: 2\n', ['syntax/misaligned b: 1']],
    ['l:\n  - a\n - b\nc: 1\n', ['syntax/misaligned - b']],
    ['a: [x, y\nb: 1\nc: 2\n', ['syntax/unclosed-list [']],
    ['a: {x: 1\nb: 2\n', ['syntax/unclosed-map {']],
    ['a: "x\nb: 1\n', ['syntax/unclosed-quote "x']],
    ['bonjour\nb: 1\n', ['syntax/missing-colon bonjour']],
    ['a:b\nc: 1\n', ['syntax/missing-space a:b']],
    ['a: 1\n}\nb: 1\n', ['syntax/stray-bracket }']],
    ['a:\n\tb: 1\n\tc: 2\n', ['tab/indent \t', 'tab/indent \t']],
    ['<<: {a: 1}\n', ['syntax/merge-key <<']],
    ['[a, b]: 1\n', ['syntax/non-string-key [a, b]']],
    ['l:\n  - a\n  -b\nc: 1\n', ['syntax/glued-dash -']],
    ['l:\n  - a\n  -1\nc: 1\n', ['syntax/misaligned -1']],
    ['a: [*b]\n', ['syntax/unknown-alias *b']],
    ['a: 1\n---\nb: 2\n', ['several-documents/ ---\nb: 2\n']],
  ])('tells %j once', (text, problems) => {
    expect(read(text).problems).toEqual(problems);
  });

  it('tells one fault for each cause, and reads the rest', () => {
    const { value, problems } = read('a:\n  b: 1\n c: 2\nd: e : f\ng:\n  - h\n i\nj: 1\n');
    expect(problems.map((problem) => problem.split(' ')[0])).toEqual([
      'syntax/misaligned',
      'unquoted/plain',
      'syntax/misaligned',
    ]);
    expect(value).toMatchObject({ d: 'e : f', j: '1' });
  });
});

describe('limits', () => {
  it('refuses a document that contains itself, or copies itself too often', () => {
    expect(read('a: &a\n  b: *a\n').problems).toEqual(['too-large/cycle a: &a']);
    const bomb = [
      'a: &a [x,x,x,x,x,x,x,x,x,x]',
      ...'bcdefgh'.split('').map((name, i) => `${name}: &${name} [${Array(10).fill(`*${'abcdefgh'[i]}`).join(',')}]`),
    ];
    expect(read(`${bomb.join('\n')}\n`).problems[0]).toMatch(/^too-large\/aliases/);
  });

  it('reads a shared value at each of its places', () => {
    expect(read('a: &a {b: 1}\nc: *a\n')).toEqual({ value: { a: { b: '1' }, c: { b: '1' } }, problems: [] });
  });
});

describe('parts', () => {
  it('keep their places when the text before them changes', () => {
    const at = (text: string) => {
      const tree = parseYaml(text, LIMITS);
      const entry = tree.root.kind === 'map' ? tree.root.entries.at(-1) : undefined;
      if (!entry) throw new Error('no entry');
      return { relative: [entry.key.start, entry.value.end], absolute: spanIn(tree, entry).start };
    };
    const before = at('a: 1\nb: {c: d}\n');
    const after = at('a: 1 et plus\nb: {c: d}\n');
    expect(after.relative).toEqual(before.relative);
    expect(after.absolute - before.absolute).toBe(8);
  });

  it('are those of one version of the document only', () => {
    const document = readDocument({
      uri: 'file:///a.fiche.yaml',
      text: 'titre: x\n',
      namedKind: 'fiche',
      config: false,
    });
    const other = parseYaml('titre: x\n', LIMITS);
    expect(() => document?.spanOf(other.root)).toThrow(/another version/);
  });
});
