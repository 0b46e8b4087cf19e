import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeOfText } from '../../server/src/core/syntax/align.ts';
import type { ScalarNode } from '../../server/src/core/syntax/tree.ts';
import { parseYaml } from '../../server/src/core/syntax/yaml/parse.ts';
import { writeScalar } from '../../server/src/core/syntax/yaml/write.ts';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import { decodeText } from '../../server/src/core/text/encoding.ts';
import { LineIndex } from '../../server/src/core/text/lineIndex.ts';

const LIMITS = { length: 5_000_000, depth: 60, aliasNodes: 10_000 };

const anyText = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc
    .array(fc.constantFrom('é', ' ', '\n', '"', "'", '\\', ':', '#', '😀', 'mot', '\t'), { maxLength: 20 })
    .map((parts) => parts.join('')),
);

describe('places inside a text', () => {
  it('point at the same characters, however it is written', () => {
    const word = fc.constantFrom('mot', "l'eau", 'à : b', '"oui"', '\\n', '😀', '#1', 'é');
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 5 }),
        fc.nat(4),
        fc.constantFrom('plain', 'double', 'single', 'literal', 'folded'),
        (parts, at, style) => {
          const text = parts.join(' ');
          const written = `a: ${write(parts, style)}\n`;
          const tree = parseYaml(written, LIMITS);
          const node = tree.root.kind === 'map' ? tree.root.entries[0]?.value : undefined;
          if (node?.kind !== 'scalar') throw new Error(`not a text: ${written}`);
          expect(node.text.trim()).toBe(text);
          const index = at % parts.length;
          const from = parts.slice(0, index).join(' ').length + (index > 0 ? 1 : 0);
          const wanted = parts[index] ?? '';
          expect(unquote(sourceAt(written, node, from, from + wanted.length), style)).toBe(wanted);
        },
      ),
      { numRuns: 250 },
    );
  });
});

function write(parts: readonly string[], style: string): string {
  if (style === 'double') return JSON.stringify(parts.join(' '));
  if (style === 'single') return `'${parts.join(' ').replaceAll("'", "''")}'`;
  if (style === 'literal') return `|\n  ${parts.join(' ')}`;
  if (style === 'folded') return `>\n  ${parts.join('\n  ')}`;
  return writeScalar(parts.join(' '));
}

function sourceAt(written: string, node: ScalarNode, from: number, to: number): string {
  const place = placeOfText(node, from, to);
  // The only entry: its part begins with the key, at the text's start.
  return written.slice(place.start, place.end);
}

function unquote(source: string, style: string): string {
  if (style === 'single') return source.replaceAll("''", "'");
  return style === 'double' || source.includes('\\"')
    ? source.replace(/\\(.)/g, '$1')
    : source.replace(/\\\\/g, '\\').replaceAll("''", "'");
}

describe('texts and edits', () => {
  it('a text in UTF-8 is read back as it was', () => {
    const decode = (bytes: Uint8Array, label: string, fatal: boolean) =>
      new TextDecoder(label, { fatal, ignoreBOM: true }).decode(bytes);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!text.includes('\0'));
        expect(decodeText(new TextEncoder().encode(text), decode)).toEqual({ text, encoding: 'utf-8' });
      }),
    );
  });

  it('edits that do not overlap apply whatever their order', () => {
    fc.assert(
      fc.property(
        anyText,
        fc.array(fc.tuple(fc.nat(40), fc.nat(3), fc.string({ maxLength: 3 })), { maxLength: 4 }),
        (text, raw) => {
          const edits = raw
            .map(([start, length, newText], i) => ({
              span: { start: i * 10 + (start % 5), end: i * 10 + (start % 5) + length },
              newText,
            }))
            .filter(({ span }) => span.end <= text.length);
          expect(applyEdits(text, edits.toReversed())).toBe(applyEdits(text, edits));
          const grown = edits.reduce((sum, { span, newText }) => sum + newText.length - (span.end - span.start), 0);
          expect(applyEdits(text, edits)).toHaveLength(text.length + grown);
        },
      ),
    );
    expect(() =>
      applyEdits('abc', [
        { span: { start: 0, end: 2 }, newText: '' },
        { span: { start: 1, end: 3 }, newText: '' },
      ]),
    ).toThrow(RangeError);
  });

  it('an offset and its position are one place', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', '\n', '\r\n', '\r', '😀'), { maxLength: 30 }).map((parts) => parts.join('')),
        fc.nat(40),
        (text, at) => {
          const lines = new LineIndex(text);
          const offset = Math.min(at, text.length);
          const back = lines.offsetAt(lines.positionAt(offset));
          // Inside a line ending, a position is clamped to the end of its line.
          expect(text.slice(back, offset)).toMatch(/^\r?$/);
        },
      ),
    );
  });

  it('a scalar that is written reads back as itself', () => {
    fc.assert(
      fc.property(anyText, fc.boolean(), (text, inFlow) => {
        fc.pre(text.trim() !== '' && !/[^\P{Cc}\t\n]|\p{Cs}/u.test(text));
        const written = inFlow ? `a: [${writeScalar(text, true)}]\n` : `a: ${writeScalar(text)}\n`;
        const tree = parseYaml(written, LIMITS);
        const value = tree.root.kind === 'map' ? tree.root.entries[0]?.value : undefined;
        const node = value?.kind === 'list' ? value.items[0] : value;
        expect(tree.problems).toEqual([]);
        expect(node?.kind === 'scalar' ? node.text : undefined).toBe(text);
      }),
      { numRuns: 300 },
    );
  });
});
