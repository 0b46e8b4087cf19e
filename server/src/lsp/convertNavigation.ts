import type {
  Definition,
  DefinitionLink,
  DocumentHighlight,
  DocumentSymbol,
  FoldingRange,
  Location,
  DocumentLink as LspDocumentLink,
  Hover as LspHover,
  SelectionRange,
  SymbolInformation,
} from 'vscode-languageserver';
import type {
  Destination,
  Document,
  DocumentLink,
  Folding,
  Highlight,
  Hover,
  Language,
  NamedPlace,
  OutlineItem,
  Span,
  WorkspaceSymbol,
} from '../core/languageService.ts';
import type { ClientUris } from './convert.ts';
import { toMarkup } from './convertMarkup.ts';
import { DocumentHighlightKind, SymbolKind } from './library.ts';

/** Turns a hover of a document into the protocol's, for a client that knows Markdown or not. */
export function toHover(document: Document, { span, markdown }: Hover, knowsMarkdown: boolean): LspHover {
  return { contents: toMarkup(markdown, knowsMarkdown), range: document.lines.rangeOf(span) };
}

/** Turns where a name leads into links, with what is underlined, for clients that know them; else into places. */
export function toDefinition(
  document: Document,
  { origin, targets }: Destination,
  uris: ClientUris,
  links: boolean,
): Definition | DefinitionLink[] {
  if (!links)
    return targets.map(({ document: other, selection }) => toLocation({ document: other, span: selection }, uris));
  return targets.map(({ document: { uri, lines }, span, selection }) => ({
    originSelectionRange: document.lines.rangeOf(origin),
    targetUri: uris.spelled(uri),
    targetRange: lines.rangeOf(span),
    targetSelectionRange: lines.rangeOf(selection),
  }));
}

/** Turns a place into the protocol's, in the client's spelling of its URI. */
export function toLocation({ document, span }: NamedPlace, uris: ClientUris): Location {
  return { uri: uris.spelled(document.uri), range: document.lines.rangeOf(span) };
}

/** Turns a highlight of a document into the protocol's. */
export function toHighlight(document: Document, { span, kind }: Highlight): DocumentHighlight {
  return {
    range: document.lines.rangeOf(span),
    kind: kind === 'write' ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
  };
}

/** The icon editors show for each kind of thing; what is not there is a field. */
const ICONS: Readonly<Record<string, SymbolKind>> = {
  referentiel: SymbolKind.Package,
  fiche: SymbolKind.File,
  bilan: SymbolKind.File,
  activite: SymbolKind.Module,
  competence: SymbolKind.Class,
  'savoir-faire': SymbolKind.Method,
  connaissance: SymbolKind.Property,
  critere: SymbolKind.Constant,
  detail: SymbolKind.EnumMember,
  cpu: SymbolKind.Struct,
  epreuve: SymbolKind.Event,
  objectif: SymbolKind.Interface,
  terme: SymbolKind.String,
  pix: SymbolKind.Number,
  rubrique: SymbolKind.Namespace,
  part: SymbolKind.Object,
  element: SymbolKind.Array,
};

function iconOf(kind: string): SymbolKind {
  return ICONS[kind] ?? SymbolKind.Field;
}

/** Turns a line of the outline into a symbol with what lies below. */
export function toDocumentSymbol(document: Document, item: OutlineItem): DocumentSymbol {
  return {
    name: item.name,
    detail: item.detail,
    kind: iconOf(item.kind),
    range: document.lines.rangeOf(item.span),
    selectionRange: document.lines.rangeOf(item.selection),
    children: item.children.map((child) => toDocumentSymbol(document, child)),
  };
}

/** Turns an outline into a flat list, for clients that know no other. */
export function toFlatSymbols(document: Document, items: readonly OutlineItem[], uri: string): SymbolInformation[] {
  const flat = (item: OutlineItem, containerName: string): SymbolInformation[] => [
    {
      name: item.name,
      kind: iconOf(item.kind),
      location: { uri, range: document.lines.rangeOf(item.span) },
      ...(containerName !== '' && { containerName }),
    },
    ...item.children.flatMap((child) => flat(child, item.name)),
  ];
  return items.flatMap((item) => flat(item, ''));
}

/** Turns something that may be gone to from anywhere into a symbol. */
export function toWorkspaceSymbol(symbol: WorkspaceSymbol, uris: ClientUris): SymbolInformation {
  return {
    name: symbol.name,
    kind: iconOf(symbol.kind),
    location: toLocation(symbol, uris),
    ...(symbol.container !== '' && { containerName: symbol.container }),
  };
}

/** Turns lines that fold into the protocol's. */
export function toFoldingRange({ start, end, kind }: Folding): FoldingRange {
  return { startLine: start, endLine: end, ...(kind === 'comment' && { kind }) };
}

/** Turns stretches, each holding the one before, into a chain that begins with the shortest. */
export function toSelectionRange(document: Document, spans: readonly Span[]): SelectionRange {
  const whole = { start: 0, end: document.text.length };
  const [last = whole, ...shorter] = spans.toReversed();
  return shorter.reduce<SelectionRange>((parent, span) => ({ range: document.lines.rangeOf(span), parent }), {
    range: document.lines.rangeOf(last),
  });
}

/** Turns a link of a document into the protocol's. */
export function toDocumentLink(
  document: Document,
  { span, uri, tooltip }: DocumentLink,
  uris: ClientUris,
  language: Language,
): LspDocumentLink {
  return { range: document.lines.rangeOf(span), target: uris.spelled(uri), tooltip: tooltip[language] };
}
