import { parseMarkdown } from '../../../syntax/markdown/parse.ts';
import { writeBlock, writeFlow, writeScalar } from '../../../syntax/yaml/write.ts';
import { isLeaf, type Shape } from '../../shape.ts';
import { readMarkdown } from '../read.ts';
import { LIMITS, readsAs, type WriteRequest, writeRubrique } from './rubrique.ts';
import { inline } from './text.ts';
import { type Fields, isListed, plainOf, type Value } from './value.ts';

/** The field that the title at the top of a page gives. */
export const TITLE = 'titre';

/**
 * Writes a document in Markdown: short fields in the front matter, the title, a heading for each rubrique. What Markdown
 * cannot say goes to the front matter, so that the text reads back as the same document. Never throws.
 */
export function writeMarkdown(request: WriteRequest, { fields }: Fields): string {
  const front: string[] = [];
  const body: string[] = [];
  for (const [name, value] of fields) {
    // Of a name written twice, both stand where the one and the other are seen.
    const once = fields.filter(([other]) => other === name).length === 1;
    const lines = once ? bodyLines(request, name, value) : undefined;
    if (lines) body.push(lines.join('\n'));
    else front.push(exactLines(request, name, value));
  }
  const head = front.length > 0 ? [`---\n${front.join('\n')}\n---`] : [];
  return `${[...head, ...body].join('\n\n')}\n`;
}

/** A line of the front matter, between quotes where people would read something else in it: a date in words. */
function exactLines({ shape, extra }: WriteRequest, name: string, value: Value): string {
  const lines = frontLines(name, value);
  if (typeof value !== 'string' || !shape.fields.has(name)) return lines;
  const source = `---\n${lines}\n---\n`;
  const { root } = readMarkdown(parseMarkdown(source, LIMITS), source, shape, extra);
  const [entry] = root.kind === 'map' ? root.entries : [];
  return entry?.value.kind !== 'scalar' || entry.value.text === value ? lines : `${name}: ${JSON.stringify(value)}`;
}

function bodyLines(request: WriteRequest, name: string, value: Value): readonly string[] | undefined {
  const field = request.shape.fields.get(name);
  if (name === TITLE && field && typeof value === 'string') {
    const title = titleLines(value);
    return title && readsAs(title, request, name, field, value) ? title : undefined;
  }
  if (!field && !request.extra.has(name)) return undefined;
  return field && isShort(field) ? undefined : writeRubrique(request, name, value);
}

/** A title that begins as a kind of document or a number may be read otherwise: the front matter takes it as it is. */
export function titleLines(value: string): readonly string[] | undefined {
  const plain =
    /^[\p{L}][^\n\\*_`<#|:–—]*$/u.test(value) && !/^(?:fiche|bilan)\b/i.test(value) && value.trim() === value;
  return plain ? [`# ${inline(value, { escaped: false })}`] : undefined;
}

/** Tells whether a field stands in a line of the front matter. Never throws. */
export function isShort(shape: Shape): boolean {
  return isLeaf(shape) || (shape.type === 'list' && shape.element.meta.nature === 'identifiant');
}

/** Writes an entry of the front matter. Never throws. */
export function frontLines(name: string, value: Value): string {
  if (value === '') return `${name}:`;
  if (typeof value === 'string')
    return value.includes('\n') ? writeBlock({ [name]: value }, 0) : `${name}: ${writeScalar(value)}`;
  if (isListed(value) && value.every((one) => typeof one === 'string' && !one.includes('\n')))
    return `${name}: ${writeFlow(plainOf(value))}`;
  return writeBlock({ [name]: plainOf(value) }, 0);
}
