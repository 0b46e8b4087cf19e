import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EntryNode, Node, Part, Tree } from '../../server/src/core/syntax/tree.ts';
import { parseWhole, parseYaml } from '../../server/src/core/syntax/yaml/parse.ts';
import { readUsual } from '../../server/src/core/syntax/yaml/plain/read.ts';

const LIMITS = { length: 5_000_000, depth: 60, aliasNodes: 10_000 };
const SAMPLES = path.resolve(import.meta.dirname, '../../samples');

const samples = readdirSync(SAMPLES, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => readFileSync(path.join(SAMPLES, name), 'utf8'));

/** A tree whose parts are named by their rank, to be compared with another. */
function comparable(tree: Tree) {
  const ranks = new Map<Part, number>([...tree.offsets.keys()].map((part, rank) => [part, rank]));
  const plain = (node: Node | EntryNode): object => ({
    ...node,
    part: ranks.get(node.part),
    ...(node.kind === 'list' && { items: node.items.map(plain) }),
    ...(node.kind === 'map' && { entries: node.entries.map(plain) }),
    ...(node.kind === 'entry' && { key: plain(node.key), value: plain(node.value) }),
  });
  return { ...tree, root: plain(tree.root), offsets: [...tree.offsets.values()] };
}

/** Holds the short way to the whole parser. Tells whether the text was a usual one. */
function expectSame(text: string): boolean {
  const usual = readUsual(text, LIMITS.depth) !== undefined;
  if (usual) expect(comparable(parseYaml(text, LIMITS)), text).toEqual(comparable(parseWhole(text, LIMITS)));
  return usual;
}

const words = fc.constantFrom(
  'a',
  'mot',
  'deux mots',
  "l'eau",
  'œuvre’s',
  'C4.CR3',
  '1.10',
  '-5',
  'x:y',
  'a#b',
  'é\u00a0',
  'v  ',
);
const names = fc.constantFrom('a', 'cle_b', 'C4', '"q"', "'s'", 'é', '1.1', 'a b', '\u00a0x', '-k');
const blanks = fc.constantFrom(
  '',
  '',
  '',
  '\n',
  '\n\n',
  '   \n',
  '# mot\n',
  '  # certidoc-ignore x: y\n',
  '          # z\n',
);
const endings = fc.constantFrom('\n', '\n', '\n', ' \n', ' # mot\n', '\n\n', '');

/** What may stand after a colon or a dash; `margin` is what its other lines begin with. */
function values(margin: string, depth: number): fc.Arbitrary<string> {
  const line = fc
    .tuple(blanks, fc.constantFrom(margin, `${margin} `, margin.slice(1)), words)
    .map((parts) => `\n${parts.join('')}`);
  const lines = fc.array(line, { maxLength: 3 }).map((all) => all.join(''));
  const quoted = fc.constantFrom('"q: #"', '"d\\"\\\\\\n"', '"\\u00e9"', "'l''eau'", "''", '""', '"a\nb"');
  const flow = fc.constantFrom(
    '[]',
    '{}',
    '[a, "b", [c]]',
    '{a: 1, "b": [x y]}',
    '{a: }',
    '[a: b]',
    '[a,]',
    '[~]',
    '{a: b\n}',
    '[- a]',
  );
  const empty = fc.constantFrom('', '~', 'null', '  ', '?', '!t x', '&a x', '*a', '- x', 'a: b');
  const block = fc
    .tuple(fc.constantFrom('|', '>', '|-', '>-', '>+', '|2', '> # mot'), lines)
    .map(([header, text]) => header + text);
  const inline = fc.tuple(
    fc.oneof(
      fc.tuple(words, lines).map(([first, rest]) => first + rest),
      quoted,
      flow,
      empty,
      block,
    ),
    endings,
  );
  const written = inline.map(([value, ending]) => ` ${value}${ending}`);
  if (depth > 3) return written;
  const deeper = fc
    .constantFrom(`${margin}`, `${margin}  `, margin.slice(2))
    .chain((inner) => structures(inner, depth + 1));
  return fc.oneof({ weight: 3, arbitrary: written }, { weight: 2, arbitrary: deeper.map((text) => `\n${text}`) });
}

function structures(margin: string, depth: number): fc.Arbitrary<string> {
  const entry = fc.tuple(blanks, names, fc.constantFrom(':', ':', ':', ' :'), values(`${margin}  `, depth));
  const entries = fc.array(
    entry.map(([blank, name, colon, value]) => `${blank}${margin}${name}${colon}${value}`),
    { maxLength: 3 },
  );
  const compact = fc.tuple(names, values(`${margin}    `, depth)).map(([name, value]) => ` ${name}:${value}`);
  const item = fc.tuple(blanks, fc.oneof(values(`${margin}  `, depth), compact));
  const items = fc.array(
    item.map(([blank, value]) => `${blank}${margin}-${value}`),
    { maxLength: 3 },
  );
  return fc.oneof(entries, items).map((all) => all.join(''));
}

const shards = fc.constantFrom(
  ...[
    ': ',
    ':',
    '- ',
    '-',
    '#',
    ' #',
    '"',
    "'",
    '[',
    ']',
    '{',
    '}',
    ', ',
    '*a',
    '&a ',
    '!',
    '|',
    '>-',
    '%',
    '@',
    '`',
    '? ',
  ],
  ...[
    '\n',
    '\r\n',
    '\t',
    '  ',
    '\n  ',
    '\n---\n',
    '\n...\n',
    '<<: x',
    '\\',
    '\u00a0',
    '\u2028',
    '\ufeff',
    '\0',
    '😀',
    '…',
    '~',
  ],
);

describe('the short way through usual YAML', () => {
  it('is taken by nearly all sample documents', () => {
    expect(samples.filter((text) => readUsual(text, LIMITS.depth)).length).toBeGreaterThan(samples.length * 0.8);
  });

  it('gives what the whole parser gives: samples', () => {
    for (const text of samples) expectSame(text);
  });

  it('gives what the whole parser gives: documents of every shape, usual or not', () => {
    let usual = 0;
    fc.assert(
      fc.property(structures('', 0), fc.boolean(), (text, carriage) => {
        if (expectSame(carriage ? text.replaceAll('\n', '\r\n') : text)) usual++;
      }),
      { numRuns: 3000 },
    );
    expect(usual).toBeGreaterThan(200);
  });

  it('gives what the whole parser gives: samples with a piece put in or taken out', () => {
    const small = samples.filter((text) => text.length < 5000);
    fc.assert(
      fc.property(fc.constantFrom(...small), fc.nat(), fc.nat({ max: 5 }), shards, (text, place, removed, shard) => {
        const at = place % (text.length + 1);
        expectSame(text.slice(0, at) + shard + text.slice(at + removed));
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['a value of several lines', 'a: un\n  deux\n\n  trois\nb: x\n'],
    ['a list as far from the margin as its key', 'a:\n- x\n- y: 1\n  z: 2\nb:\n'],
    ['a block of text with lines further right', 'a: >-\n  un\n  deux\n\n    trois\n\n  quatre\n'],
    ['comments between values', '# un\na: x # deux\n  # trois\nb:\n # quatre\n  - c # cinq\n'],
    ['brackets in brackets', 'a: [{b: c, d: [e, "f"]}, [], {}]\n'],
    ['nothing where values could be', 'a:   \nb: ~\nc:\n  -\n  - null\nd: ""\n'],
  ])('is taken by %s', (_, text) => {
    expect(expectSame(text)).toBe(true);
  });

  it.each([
    ['a tab', 'a:\tx\n'],
    ['an anchor', 'a: &b x\n'],
    ['a tag', 'a: !t x\n'],
    ['an explicit key', '? a\n: b\n'],
    ['several documents', 'a: x\n---\nb: y\n'],
    ['a list in a list on one line', 'a:\n  - - x\n'],
    ['quotes over several lines', 'a: "x\n  y"\n'],
    ['a line that is no entry', 'a: x\nb\n'],
    ['a margin that matches nothing', 'a:\n    b: x\n  c: y\n'],
    ['a colon inside a value', 'a: b: c\n'],
    ['a text alone', 'bonjour\n'],
    ['nothing', ''],
  ])('leaves %s to the whole parser', (_, text) => {
    expect(readUsual(text, LIMITS.depth)).toBeUndefined();
  });
});
