import type {
  Connection,
  CodeLens as LspCodeLens,
  InlayHint as LspInlayHint,
  Range,
  SemanticTokens,
  SemanticTokensDelta,
  ServerCapabilities,
} from 'vscode-languageserver';
import {
  codeLenses,
  type Document,
  inlayHints,
  resolveLens,
  type Snapshot,
  type Span,
  semanticTokens,
} from '../core/languageService.ts';
import type { Client } from './client.ts';
import type { ClientUris } from './convert.ts';
import {
  fromCodeLens,
  pushTokens,
  TOKEN_LEGEND,
  toCodeLens,
  toInlayHint,
  toLensCommand,
  toSemanticTokens,
} from './convertDisplay.ts';
import type { DisplaySettings } from './displaySettings.ts';
import type { Guard } from './guard.ts';
import type { Languages } from './language.ts';
import { SemanticTokensBuilder } from './library.ts';
import type { Project } from './project.ts';

/** What the handlers of lenses, hints and tokens work with. */
export interface DisplayParts {
  readonly connection: Connection;
  readonly guard: Guard;
  readonly project: Project;
  readonly languages: Languages;
  readonly uris: ClientUris;
  readonly settings: DisplaySettings;
  readonly client: () => Client;
}

/** What the server says it can show. */
export const DISPLAY: ServerCapabilities = {
  codeLensProvider: { resolveProvider: true },
  inlayHintProvider: true,
  semanticTokensProvider: { legend: TOKEN_LEGEND, range: true, full: { delta: true } },
};

/** Installs the handlers of lenses, hints and tokens. They answer nothing about what is no document of ours. */
export function registerDisplay(parts: DisplayParts): void {
  const { connection, guard } = parts;
  const { languages } = connection;
  const tokens = new TokenResults(parts);
  connection.onCodeLens(guard.request((params: InDocument) => lenses(parts, params)));
  connection.onCodeLensResolve(guard.request((lens: LspCodeLens) => resolved(parts, lens)));
  languages.inlayHint.on(guard.request((params: InRange) => hints(parts, params)));
  languages.semanticTokens.on(guard.request((params: InDocument) => tokens.full(params)));
  languages.semanticTokens.onDelta(
    guard.request((params: InDocument & { readonly previousResultId: string }) => tokens.delta(params)),
  );
  languages.semanticTokens.onRange(guard.request((params: InRange) => tokens.range(params)));
}

interface InDocument {
  readonly textDocument: { readonly uri: string };
}

interface InRange extends InDocument {
  readonly range: Range;
}

interface Scene {
  readonly snapshot: Snapshot;
  readonly document: Document;
}

function sceneOf({ project, uris }: DisplayParts, { textDocument }: InDocument): Scene | undefined {
  const snapshot = project.snapshot();
  const document = snapshot.get(uris.take(textDocument.uri));
  return document && { snapshot, document };
}

function within({ lines }: Document, { start, end }: Range): Span {
  return { start: lines.offsetAt(start), end: lines.offsetAt(end) };
}

function lenses(parts: DisplayParts, params: InDocument): LspCodeLens[] {
  const scene = parts.settings.codeLens ? sceneOf(parts, params) : undefined;
  return scene ? codeLenses(scene.snapshot, scene.document).map((lens) => toCodeLens(scene.document, lens)) : [];
}

/** A lens may be older than the text: what it is about is looked up again. */
function resolved({ project, uris, languages, client }: DisplayParts, lens: LspCodeLens): LspCodeLens {
  const asked = fromCodeLens(lens);
  const snapshot = project.snapshot();
  const document = asked && snapshot.get(asked.uri);
  if (!document) return lens;
  const language = languages.of(snapshot, document.uri);
  const found = resolveLens(snapshot, document, asked.subject);
  const command = toLensCommand(document, lens, found, uris, language);
  // Other editors do not have the commands of the extension: there a lens only tells.
  return { ...lens, command: client().hasCommands ? command : { title: command.title, command: '' } };
}

function hints(parts: DisplayParts, params: InRange): LspInlayHint[] {
  const scene = parts.settings.inlayHints ? sceneOf(parts, params) : undefined;
  if (!scene) return [];
  const { snapshot, document } = scene;
  const language = parts.languages.of(snapshot, document.uri);
  return inlayHints(snapshot, document, within(document, params.range), language).map((hint) =>
    toInlayHint(document, hint),
  );
}

/** Tokens, and what was last sent of each open document, so that an edit sends only what it changes. */
class TokenResults {
  readonly #sent = new Map<string, SemanticTokensBuilder>();

  constructor(private readonly parts: DisplayParts) {}

  full(params: InDocument): SemanticTokens {
    return this.#write(params, undefined)?.build() ?? NOTHING;
  }

  delta(params: InDocument & { readonly previousResultId: string }): SemanticTokens | SemanticTokensDelta {
    return this.#write(params, params.previousResultId)?.buildEdits() ?? NOTHING;
  }

  range(params: InRange): SemanticTokens {
    const scene = sceneOf(this.parts, params);
    if (!scene) return NOTHING;
    const { snapshot, document } = scene;
    return toSemanticTokens(document, semanticTokens(snapshot, document, within(document, params.range)));
  }

  /** Writes the tokens of now over those of before, which the client may still have. */
  #write(params: InDocument, previous: string | undefined): SemanticTokensBuilder | undefined {
    const scene = sceneOf(this.parts, params);
    for (const key of this.#sent.keys()) if (this.parts.project.versionOf(key) === undefined) this.#sent.delete(key);
    if (!scene) return undefined;
    const { snapshot, document } = scene;
    const kept = previous === undefined ? undefined : this.#sent.get(document.uri);
    const builder = kept ?? new SemanticTokensBuilder();
    if (previous !== undefined) builder.previousResult(previous);
    pushTokens(document, semanticTokens(snapshot, document), builder);
    this.#sent.set(document.uri, builder);
    return builder;
  }
}

const NOTHING: SemanticTokens = { data: [] };
