import { parseMarkdown } from '../../../syntax/markdown/parse.ts';
import type { GroupShape, Shape } from '../../shape.ts';
import type { ExtraNames } from '../names.ts';
import { readMarkdown } from '../read.ts';
import { labelOf, render, type Style, wantsSections } from './render.ts';
import { comparable, type Value, valueOfNode } from './value.ts';

/** What a rubrique is written for. */
export interface WriteRequest {
  readonly shape: GroupShape;
  /** Names that the référentiel gives to rubriques. */
  readonly extra: ExtraNames;
  /** Depth of the headings of rubriques, 2 when it is not said. */
  readonly depth?: number;
  /** No heading is to stand below that of the rubrique. */
  readonly flat?: boolean;
}

/** Ways to write, the most readable first. */
const STYLES: readonly Omit<Style, 'sections'>[] = [
  { compact: true, table: true, escaped: false },
  { compact: false, table: true, escaped: false },
  { compact: true, table: true, escaped: true },
  { compact: false, table: true, escaped: true },
  { compact: false, table: false, escaped: true },
];

/** Nothing that is read is longer or deeper than what is written. */
export const LIMITS = { length: Number.POSITIVE_INFINITY, depth: 60, aliasNodes: 0 };

/**
 * Writes a rubrique under its heading, as the first of the ways that read back as the same value; undefined when none
 * does, and the front matter must hold it. Never throws.
 */
export function writeRubrique(request: WriteRequest, name: string, value: Value): string[] | undefined {
  const { shape, extra, depth = 2, flat = false } = request;
  const field = shape.fields.get(name);
  const label = extra.get(name) ?? labelOf(name, field);
  const wanted = !flat && field !== undefined && wantsSections(field, value);
  for (const style of STYLES) {
    for (const sections of wanted ? [true, false] : [false]) {
      const body = render(field, value, { ...style, sections }, depth);
      const lines = [`${'#'.repeat(depth)} ${label}`, ...(body.length > 0 ? ['', ...body] : [])];
      if (readsAs(lines, request, name, field, value)) return lines;
    }
  }
  return undefined;
}

/** A heading that names nothing, to see that what is before it is closed. */
const AFTER = ['', '# Zzz', '', '- zzz'];

/** Tells whether lines written alone read back as a value and nothing else. Never throws. */
export function readsAs(
  lines: readonly string[],
  { shape, extra }: WriteRequest,
  name: string,
  field: Shape | undefined,
  value: Value,
): boolean {
  const source = [...lines, ...AFTER].join('\n');
  const parsed = parseMarkdown(source, LIMITS);
  const heading = parsed.blocks.at(-2);
  if (heading?.kind !== 'heading' || heading.words.text !== 'Zzz') return false;
  const { root } = readMarkdown(parsed, source, shape, extra);
  const [entry, ...others] = root.kind === 'map' ? root.entries : [];
  if (!entry || others.length > 0 || entry.key.text !== name) return false;
  return JSON.stringify(comparable(field, valueOfNode(entry.value))) === JSON.stringify(comparable(field, value));
}
