import type { CancellationToken, Connection, ServerCapabilities } from 'vscode-languageserver';
import {
  type Destination,
  type Document,
  definition,
  documentLinks,
  foldings,
  highlights,
  hover,
  hoverRule,
  type Language,
  outline,
  type Position,
  references,
  type Snapshot,
  selectionRanges,
  typeDefinition,
  workspaceSymbols,
} from '../core/languageService.ts';
import type { Client } from './client.ts';
import type { ClientUris } from './convert.ts';
import {
  toDefinition,
  toDocumentLink,
  toDocumentSymbol,
  toFlatSymbols,
  toFoldingRange,
  toHighlight,
  toHover,
  toLocation,
  toSelectionRange,
  toWorkspaceSymbol,
} from './convertNavigation.ts';
import { type Guard, throwIfCancelled } from './guard.ts';
import type { Languages } from './language.ts';
import type { Project } from './project.ts';

/** What the handlers of hover and navigation work with. */
export interface NavigationParts {
  readonly connection: Connection;
  readonly guard: Guard;
  readonly project: Project;
  readonly languages: Languages;
  readonly uris: ClientUris;
  readonly client: () => Client;
}

/** What the server says it can do of this kind. */
export const NAVIGATION: ServerCapabilities = {
  hoverProvider: true,
  definitionProvider: true,
  typeDefinitionProvider: true,
  referencesProvider: true,
  documentHighlightProvider: true,
  // In Markdown the editor has an outline of its own beside this one.
  documentSymbolProvider: { label: 'Certidoc' },
  workspaceSymbolProvider: true,
  foldingRangeProvider: true,
  selectionRangeProvider: true,
  documentLinkProvider: { resolveProvider: false },
};

/** A document at one moment, and how to speak about it. */
interface Scene {
  readonly snapshot: Snapshot;
  readonly document: Document;
  readonly language: Language;
}

interface InDocument {
  readonly textDocument: { readonly uri: string };
}

interface AtPosition extends InDocument {
  readonly position: Position;
}

/** Installs the handlers of hover and navigation. They answer `null` about what is no document of ours. */
export function registerNavigation(parts: NavigationParts): void {
  const inDocument = <P extends InDocument, R>(answer: (scene: Scene, params: P) => R | Promise<R>) =>
    parts.guard.request((params: P, token: CancellationToken): R | Promise<R> | null => {
      throwIfCancelled(token);
      const key = parts.uris.take(params.textDocument.uri);
      const snapshot = parts.project.snapshot();
      const document = snapshot.get(key);
      return document ? answer({ snapshot, document, language: parts.languages.of(snapshot, key) }, params) : null;
    });
  registerPlaces(parts, inDocument);
  registerStructure(parts, inDocument);
}

/** Makes a request's handler out of what answers it in a document. */
type InDocumentHandler = <P extends InDocument, R>(
  answer: (scene: Scene, params: P) => R | Promise<R>,
) => (params: P, token: CancellationToken) => Promise<R | null>;

/** What is asked of a place. */
function registerPlaces({ connection, uris, client }: NavigationParts, inDocument: InDocumentHandler): void {
  const leading = (lead: typeof definition, links: () => boolean) =>
    inDocument(({ snapshot, document }, { position }: AtPosition) => {
      const found: Destination | undefined = lead(snapshot, document, document.lines.offsetAt(position));
      return found ? toDefinition(document, found, uris, links()) : null;
    });
  connection.onDefinition(leading(definition, () => client().definitionLinks));
  connection.onTypeDefinition(leading(typeDefinition, () => client().typeDefinitionLinks));
  connection.onHover(
    inDocument(async ({ snapshot, document, language }, { position }: AtPosition) => {
      const offset = document.lines.offsetAt(position);
      const rule = await hoverRule(document, offset, language);
      const found = rule ?? hover(snapshot, document, offset, language);
      return found ? toHover(document, found, client().hoverMarkdown) : null;
    }),
  );
  connection.onReferences(
    inDocument(({ snapshot, document }, { position, context }: AtPosition & ReferenceWish) =>
      references(snapshot, document, document.lines.offsetAt(position), context.includeDeclaration).map((place) =>
        toLocation(place, uris),
      ),
    ),
  );
  connection.onDocumentHighlight(
    inDocument(({ snapshot, document }, { position }: AtPosition) =>
      highlights(snapshot, document, document.lines.offsetAt(position)).map((one) => toHighlight(document, one)),
    ),
  );
}

interface ReferenceWish {
  readonly context: { readonly includeDeclaration: boolean };
}

/** What is asked of a whole document, or of all. */
function registerStructure(
  { connection, guard, project, uris, client }: NavigationParts,
  inDocument: InDocumentHandler,
): void {
  connection.onDocumentSymbol(
    inDocument(({ snapshot, document, language }, { textDocument }: InDocument) => {
      const items = outline(snapshot, document, language);
      if (!client().symbolTree) return toFlatSymbols(document, items, textDocument.uri);
      return items.map((item) => toDocumentSymbol(document, item));
    }),
  );
  connection.onFoldingRanges(inDocument(({ document }) => foldings(document).map(toFoldingRange)));
  connection.onSelectionRanges(
    inDocument(({ snapshot, document }, { positions }: InDocument & { readonly positions: readonly Position[] }) =>
      positions.map((position) =>
        toSelectionRange(document, selectionRanges(snapshot, document, document.lines.offsetAt(position))),
      ),
    ),
  );
  connection.onDocumentLinks(
    inDocument(({ snapshot, document, language }) =>
      documentLinks(snapshot, document).map((link) => toDocumentLink(document, link, uris, language)),
    ),
  );
  connection.onWorkspaceSymbol(
    guard.request(({ query }: { readonly query: string }) =>
      workspaceSymbols(project.snapshot(), query).map((symbol) => toWorkspaceSymbol(symbol, uris)),
    ),
  );
}
