import type {
  Diagnostic,
  CodeAction as LspCodeAction,
  TextEdit as LspTextEdit,
  TextDocumentEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import type {
  Change,
  CodeAction,
  Document,
  DocumentEdit,
  Language,
  RenameEdit,
  Snapshot,
  TextEdit,
} from '../core/languageService.ts';
import type { EditSupport } from './client.ts';
import type { ClientUris } from './convert.ts';

/** What turning edits into the protocol's needs to know. */
export interface EditContext {
  readonly snapshot: Snapshot;
  readonly uris: ClientUris;
  readonly edits: EditSupport;
  /** Version of an open document, by normalized URI. */
  versionOf(uri: string): number | undefined;
}

/** Mark of the edits of sentences in a renaming. */
const IN_PROSE = 'prose';

/** Turns edits of one document into the protocol's. Never throws. */
export function toTextEdits({ lines }: Document, edits: readonly TextEdit[]): LspTextEdit[] {
  return edits.map(({ span, newText }) => ({ range: lines.rangeOf(span), newText }));
}

/** Turns a change of files into the protocol's. What the client cannot do is left out. Never throws. */
export function toWorkspaceEdit(change: Change, context: EditContext): WorkspaceEdit {
  const { uris, edits: support } = context;
  const byDocument = toDocumentEdits(change.edits, context);
  if (!support.documentChanges) {
    return { changes: Object.fromEntries(byDocument.map(({ textDocument, edits }) => [textDocument.uri, edits])) };
  }
  const created = (support.createFiles ? (change.created ?? []) : []).flatMap(({ uri, text }) => {
    const spelled = uris.spelled(uri);
    const start = { line: 0, character: 0 };
    return [
      { kind: 'create' as const, uri: spelled },
      { textDocument: { uri: spelled, version: null }, edits: [{ range: { start, end: start }, newText: text }] },
    ];
  });
  return { documentChanges: [...created, ...byDocument] };
}

/** Turns a renaming into the protocol's; words are to be confirmed where the client knows how. Never throws. */
export function toRenameEdit(edits: readonly RenameEdit[], context: EditContext, language: Language): WorkspaceEdit {
  const edit = toWorkspaceEdit({ edits }, context);
  if (!context.edits.annotations || !edits.some(({ unsure }) => unsure)) return edit;
  const label = { fr: 'Dans les phrases', en: 'In sentences' }[language];
  const marked = toDocumentEdits(edits, context, (one) => 'unsure' in one && one.unsure === true);
  return { documentChanges: marked, changeAnnotations: { [IN_PROSE]: { label, needsConfirmation: true } } };
}

function toDocumentEdits(
  edits: readonly DocumentEdit[],
  { snapshot, uris, versionOf }: EditContext,
  isMarked: (edit: DocumentEdit) => boolean = () => false,
): (TextDocumentEdit & { edits: LspTextEdit[] })[] {
  return [...new Set(edits.map(({ uri }) => uri))].flatMap((uri) => {
    const document = snapshot.get(uri);
    if (!document) return [];
    const own = edits
      .filter((edit) => edit.uri === uri)
      .map((edit) => ({
        range: document.lines.rangeOf(edit.span),
        newText: edit.newText,
        ...(isMarked(edit) && { annotationId: IN_PROSE }),
      }));
    return [{ textDocument: { uri: uris.spelled(uri), version: versionOf(uri) ?? null }, edits: own }];
  });
}

/** Turns an action into the protocol's, without what it does; it is linked to the client's diagnostic it mends. */
export function toCodeAction(
  document: Document,
  { title, kind, finding, preferred, explain }: CodeAction,
  language: Language,
  diagnostics: readonly Diagnostic[],
): LspCodeAction {
  const start = finding && document.lines.positionAt(finding.span.start);
  const linked = diagnostics.filter(
    ({ code, range }) =>
      code === finding?.rule && range.start.line === start?.line && range.start.character === start.character,
  );
  return {
    title: title[language],
    kind,
    ...(linked.length > 0 && { diagnostics: linked }),
    ...(preferred && { isPreferred: true }),
    ...(explain !== undefined && {
      command: { title: title[language], command: 'certidoc.explainRule', arguments: [explain] },
    }),
  };
}
