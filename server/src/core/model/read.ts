import { parseMarkdown } from '../syntax/markdown/parse.ts';
import type { SyntaxProblem, Tree } from '../syntax/tree.ts';
import { parseYaml } from '../syntax/yaml/parse.ts';
import { reparseYaml } from '../syntax/yaml/reparse.ts';
import { differenceOf } from '../text/difference.ts';
import type { Encoding } from '../text/encoding.ts';
import { LineIndex } from '../text/lineIndex.ts';
import { Document, type DocumentKind, type DocumentSource, readTree, SCHEMAS } from './document.ts';
import type { ExtraNames } from './markdown/names.ts';
import { readMarkdown } from './markdown/read.ts';
import { KINDS, type Kind } from './schemas/common.ts';
import { shapeOf } from './shape.ts';

/** A file to read. `namedKind` is what its name announces; `config` is true for the project's settings. */
export interface ReadRequest {
  readonly uri: string;
  readonly text: string;
  readonly encoding?: Encoding;
  readonly namedKind: Kind | undefined;
  readonly config: boolean;
  /** The document as it was before an edit: what the edit leaves as it was is not read again. */
  readonly before?: Document | undefined;
  /** Names that the document's référentiel gives to rubriques, which only the Markdown notation writes. */
  readonly names?: ExtraNames | undefined;
}

/** Longest text read, in UTF-16 characters: about 5 MB for what one person writes, more for a whole référentiel. */
export const MAX_LENGTH = { referentiel: 20_000_000, other: 5_000_000 } as const;

const MAX_DEPTH = 60;
const MAX_ALIAS_NODES = 10_000;

/**
 * Reads a file into a document; undefined when it is none of ours, that is, neither its name nor the `type` at its root
 * says a kind. Never throws.
 */
export function readDocument(request: ReadRequest): Document | undefined {
  if (/\.md$/i.test(request.uri)) return readMarkdownDocument(request);
  const { uri, text, namedKind } = request;
  const encoding = request.encoding ?? 'utf-8';
  if (namedKind === undefined && !request.config && !/^type\s*:/m.test(text)) return undefined;
  const { tree: read, lines } = readText(request);
  const kind: DocumentKind | undefined = request.config ? 'configuration' : (namedKind ?? typeOf(read));
  if (kind === undefined) return undefined;
  // In a référentiel each misread letter is told, with its correction, among what conversions leave (ref-residu-conversion).
  const tree = withEncoding(kind === 'referentiel' ? read : withMisreadAccents(read, text), text, encoding);
  const source: DocumentSource = { uri, text, lines, encoding, tree, notation: 'yaml', namedKind };
  const { before } = request;
  const memory = before?.kind === kind ? (before.reading.memory ?? new WeakMap()) : undefined;
  return new Document(kind, source, readTree(kind, tree.root, memory));
}

function readText({ text, namedKind, before }: ReadRequest): { readonly tree: Tree; readonly lines: LineIndex } {
  const length = namedKind === 'referentiel' ? MAX_LENGTH.referentiel : MAX_LENGTH.other;
  const limits = { length, depth: MAX_DEPTH, aliasNodes: MAX_ALIAS_NODES };
  if (!before) return { tree: parseYaml(text, limits), lines: new LineIndex(text) };
  const difference = differenceOf(before.text, text);
  const known = { text: before.text, tree: before.source.tree };
  return {
    tree: reparseYaml(known, text, difference, limits) ?? parseYaml(text, limits),
    lines: before.lines.edited(text, difference),
  };
}

/** A fiche or a bilan in Markdown; a référentiel has no such notation. */
function readMarkdownDocument(request: ReadRequest): Document | undefined {
  const { uri, text, namedKind, names } = request;
  if (namedKind === undefined && !/^\uFEFF?---[\s\S]*?^type\s*:/m.test(text)) return undefined;
  const encoding = request.encoding ?? 'utf-8';
  const parsed = parseMarkdown(text, { length: MAX_LENGTH.other, depth: MAX_DEPTH, aliasNodes: MAX_ALIAS_NODES });
  const kind = namedKind ?? (parsed.front && typeOf(parsed.front));
  if (kind !== 'fiche' && kind !== 'bilan') return undefined;
  const shape = shapeOf(SCHEMAS[kind]);
  if (shape.type !== 'group') return undefined;
  const { layout, ...read } = readMarkdown(parsed, text, shape, names ?? new Map());
  const tree = withEncoding(withMisreadAccents(read, text), text, encoding);
  return new Document(kind, {
    uri,
    text,
    lines: new LineIndex(text),
    encoding,
    tree,
    notation: 'markdown',
    namedKind,
    layout,
    names,
  });
}

function typeOf(tree: Tree): Kind | undefined {
  if (tree.root.kind !== 'map') return undefined;
  const value = tree.root.entries.find((entry) => entry.key.text === 'type')?.value;
  return value?.kind === 'scalar' ? KINDS.find((kind) => kind === value.text) : undefined;
}

/** UTF-8 read as Windows-1252, then saved: `Ã©` for é, `â€™` for an apostrophe. */
const MISREAD = /Ã[\u0080-\u00bf‰€]|â€[™œ“”¦]/g;

/** How many misread letters make sure of it: a text may show one as an example. */
const MISREAD_ENOUGH = 3;

/** Accents spoilt by an earlier program are told once, at the first. */
function withMisreadAccents(tree: Tree, text: string): Tree {
  const found = [...text.matchAll(MISREAD)];
  const [first] = found;
  if (!first || found.length < MISREAD_ENOUGH) return tree;
  const span = { start: first.index, end: first.index + first[0].length };
  return { ...tree, problems: [...tree.problems, { code: 'encoding', detail: 'misread-accents', span }] };
}

/** A wrong encoding is a fault of the file; what could be read of it is checked all the same. */
function withEncoding(tree: Tree, text: string, encoding: Encoding): Tree {
  const nul = text.indexOf('\0');
  if (encoding === 'utf-8' && nul < 0) return tree;
  const end = text.search(/[\r\n]|$/);
  const problem: SyntaxProblem = {
    code: 'encoding',
    detail: encoding === 'utf-8' ? 'nul' : encoding,
    span: encoding === 'utf-8' ? { start: nul, end: nul + 1 } : { start: 0, end },
  };
  // Bytes read in the wrong encoding give errors that are not the author's: only the cause is told.
  return { ...tree, problems: encoding === 'windows-1252' ? [problem, ...tree.problems] : [problem] };
}
