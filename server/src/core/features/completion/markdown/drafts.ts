import { SCHEMAS } from '../../../model/document.ts';
import { writeMarkdown } from '../../../model/markdown/write/document.ts';
import { entryLines, fieldLines, labelOf, render, type Style } from '../../../model/markdown/write/render.ts';
import { type WriteRequest, writeRubrique } from '../../../model/markdown/write/rubrique.ts';
import { isFields, type Value, valueOfPlain } from '../../../model/markdown/write/value.ts';
import { type Shape, shapeOf } from '../../../model/shape.ts';
import type { Plain } from '../../../syntax/yaml/write.ts';
import { withChoicesApart } from '../../../text/snippet.ts';
import { givenNames } from '../../../workspace/rubriques.ts';
import { type Draft, marked } from '../draft.ts';
import type { Request } from '../offer.ts';

/** As the notation is usually written. */
const STYLE: Style = { compact: true, table: true, sections: false, escaped: false };

/** Writes a rubrique, its `#` left out. Never throws. */
export function rubriqueDraft(request: Request, name: string, value: Plain, depth: number): Draft {
  return drafted(value, /^#+ /, (plain) => {
    const wanted = writeRequest(request, depth);
    const lines = wanted && writeRubrique(wanted, name, plain);
    return lines ?? [wanted?.extra.get(name) ?? labelOf(name, undefined), '', typeof plain === 'string' ? plain : ''];
  });
}

/** Writes a field under a heading of its own, its `#` left out. Never throws. */
export function sectionDraft(name: string, shape: Shape, value: Plain, depth: number): Draft {
  return drafted(value, /^/, (plain) => [labelOf(name, shape), '', ...render(shape, plain, STYLE, depth)]);
}

/** Writes a field as an item, its dash left out. Never throws. */
export function fieldDraft(name: string, shape: Shape, value: Plain): Draft {
  return drafted(value, /^- /, (plain) => unindented(fieldLines(name, shape, plain, STYLE)));
}

/** Writes an entry as an item, its dash left out. Never throws. */
export function entryDraft(id: string, shape: Shape, value: Plain): Draft {
  return drafted(value, /^- /, (plain) => unindented(entryLines(id, shape, plain, STYLE)));
}

/** Writes a whole document. Never throws. */
export function documentDraft(request: Request, fields: { readonly [key: string]: Plain }): Draft {
  return drafted(fields, /^/, (plain) => {
    const wanted = writeRequest(request, 2);
    return wanted && isFields(plain) ? [writeMarkdown(wanted, plain).trimEnd()] : [];
  });
}

function writeRequest({ snapshot, document }: Request, depth: number): WriteRequest | undefined {
  const shape = shapeOf(SCHEMAS[document.kind]);
  return shape.type === 'group' ? { shape, extra: givenNames(snapshot, document), depth } : undefined;
}

/** Choices are kept out of the way of writing, which tries what it writes by reading it. */
function drafted(plain: Plain, mark: RegExp, write: (value: Value) => readonly string[]): Draft {
  return marked(
    withChoicesApart(plain, (without) => {
      const [first = '', ...others] = write(valueOfPlain(without));
      return [first.replace(mark, ''), ...others].join('\n');
    }),
  );
}

/** Lines below an item are counted from its words. */
function unindented([first = '', ...others]: readonly string[]): string[] {
  return [first, ...others.map((line) => line.replace(/^ {2}/, ''))];
}
