import { type Document, SCHEMAS } from '../../../model/document.ts';
import { FieldNames } from '../../../model/markdown/names.ts';
import { nestedField } from '../../../model/markdown/nested.ts';
import { TITLE } from '../../../model/markdown/write/document.ts';
import { type Shape, shapeOf } from '../../../model/shape.ts';
import type { Step } from '../../../syntax/yaml/context.ts';
import { schemaAt } from '../expected.ts';

/** The headings above a place, told as a way down the notation. */
export interface Section {
  /** Undefined under a heading that names no rubrique. */
  readonly path: readonly Step[] | undefined;
  /** How many `#` a rubrique has in this document. */
  readonly depth: number;
  /** Zero-based line of the nearest heading, -1 above the first. */
  readonly line: number;
}

const HEADING = /^ {0,3}(#{1,6})[ \t]+(.*?)[ \t]*#*[ \t]*$/;

/** Finds the section a zero-based line is in, the line itself left out. Never throws. */
export function sectionAt(document: Document, line: number): Section {
  const above: { readonly depth: number; readonly title: string; readonly line: number }[] = [];
  const front = document.source.layout?.frontSpan.end ?? 0;
  for (let at = line - 1; at >= 0; at--) {
    const { start, end } = document.lines.lineSpan(at);
    if (start < front) break;
    const found = HEADING.exec(document.text.slice(start, end));
    const depth = found?.[1]?.length ?? 7;
    if (found && depth < (above[0]?.depth ?? 7)) above.unshift({ depth, title: found[2] ?? '', line: at });
  }
  const names = rootNames(document);
  const titles = above.filter(({ depth, title }) => depth > 1 || names?.find(title) !== undefined);
  const path = titles.reduce<readonly Step[] | undefined>(
    (known, { title }) => known && stepInto(document, known, title),
    [],
  );
  return { path, depth: depthOf(document), line: above.at(-1)?.line ?? -1 };
}

/** The headings of rubriques are as deep as the first of them. */
function depthOf(document: Document): number {
  const { root } = document.source.tree;
  const forms = document.source.layout?.forms;
  const depths =
    root.kind === 'map'
      ? root.entries.flatMap((entry) => (entry.key.text === TITLE ? [] : (forms?.get(entry)?.depth ?? [])))
      : [];
  return depths[0] ?? 2;
}

function rootNames(document: Document): FieldNames | undefined {
  const shape = shapeOf(SCHEMAS[document.kind]);
  return shape.type === 'group' ? new FieldNames(shape.fields, '', document.source.names) : undefined;
}

function stepInto(document: Document, path: readonly Step[], title: string): readonly Step[] | undefined {
  const shape = shapeAt(document, path);
  if (path.length > 0 || shape?.type !== 'group') return shape && stepBelow(path, shape, title);
  const key = rootNames(document)?.find(title);
  if (key !== undefined) return [{ kind: 'key', key }];
  const nested = nestedField(shape, title);
  return (
    nested && [
      { kind: 'key', key: nested.name },
      { kind: 'key', key: nested.field },
    ]
  );
}

/** Gives the way to what a title, or the words of an item, stand for below a place; undefined when nothing. Never throws. */
export function stepBelow(path: readonly Step[], shape: Shape, title: string): readonly Step[] | undefined {
  if (shape.type === 'list') return [...path, { kind: 'item' }];
  if (shape.type === 'table') return [...path, { kind: 'key', key: title.trim() }];
  const last = path.findLast((step) => step.kind === 'key');
  const key = shape.type === 'group' ? new FieldNames(shape.fields, last?.key ?? '').find(title) : undefined;
  return key === undefined ? undefined : [...path, { kind: 'key', key }];
}

/** Gives the shape of what stands at a path; undefined where the notation knows nothing. Never throws. */
export function shapeAt(document: Document, path: readonly Step[]): Shape | undefined {
  const schema = schemaAt(document.kind, path);
  return schema && shapeOf(schema);
}
