/**
 * The façade of the core, and its table of contents. Shells (language server, command line) import nothing else of it than
 * this, or than its part for those that only check.
 */

export { type Conversion, convert, type NoConversion, otherNotation } from './exchange/convert.ts';
export { jsonSchemaOf } from './exchange/jsonSchema.ts';
export { type Change, type CodeAction, codeActions } from './features/codeActions/codeActions.ts';
export { type CodeLens, codeLenses, type LensSubject } from './features/codeLens/codeLens.ts';
export { type ResolvedLens, resolveLens } from './features/codeLens/resolve.ts';
export { complete, type Suggestion } from './features/completion/complete.ts';
export { documentationOf } from './features/completion/documentation.ts';
export { effectiveSettings } from './features/effectiveSettings.ts';
export { type Move, moveEdits, referrersOf } from './features/fileMoves.ts';
export { formatDocument } from './features/formatting.ts';
export { type Hover, hover } from './features/hover/hover.ts';
export { hoverRule } from './features/hover/rule.ts';
export { type InlayHint, inlayHints } from './features/inlayHints/inlayHints.ts';
export { insertRubrique, type SnippetEdit } from './features/insertRubrique.ts';
export {
  type FicheSummary,
  type ItemSummary,
  listFiches,
  listItems,
  listReferentiels,
} from './features/inventory.ts';
export { type DocumentLink, documentLinks } from './features/navigation/documentLinks.ts';
export { type Folding, foldings } from './features/navigation/folding.ts';
export { type OutlineItem, outline } from './features/navigation/outline.ts';
export {
  type Destination,
  definition,
  type Highlight,
  highlights,
  type NamedPlace,
  references,
  typeDefinition,
} from './features/navigation/places.ts';
export { selectionRanges } from './features/navigation/selection.ts';
export { type WorkspaceSymbol, workspaceSymbols } from './features/navigation/workspaceSymbols.ts';
export { newDocument, newDocumentText } from './features/newDocument/newDocument.ts';
export type { NewDocument } from './features/newDocument/wanted.ts';
export { isRefusal, prepareRename, type Refusal, type RenameEdit, rename } from './features/rename/rename.ts';
export {
  type SemanticToken,
  semanticTokens,
  TOKEN_KINDS,
  TOKEN_NOTES,
} from './features/semanticTokens/semanticTokens.ts';
export { type DocumentStatus, type RubriqueStatus, statusOf } from './features/status.ts';
export { type Summary, summaryOf } from './features/summary.ts';
export * from './linter.ts';
