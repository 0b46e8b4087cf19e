/**
 * The façade of the core, and its table of contents. Shells (language server, command line) import nothing else of it.
 */

export { type Conversion, convert, type NoConversion, otherNotation } from './exchange/convert.ts';
export { jsonSchemaOf } from './exchange/jsonSchema.ts';
export { type Change, type CodeAction, codeActions } from './features/codeActions/codeActions.ts';
export { type CodeLens, codeLenses, type LensSubject } from './features/codeLens/codeLens.ts';
export { type ResolvedLens, resolveLens } from './features/codeLens/resolve.ts';
export { complete, type Suggestion } from './features/completion/complete.ts';
export { effectiveSettings } from './features/effectiveSettings.ts';
export { type Move, moveEdits, referrersOf } from './features/fileMoves.ts';
export { formatDocument } from './features/formatting.ts';
export { type Hover, hover } from './features/hover/hover.ts';
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
export { rulePage } from './features/rulePage.ts';
export {
  type SemanticToken,
  semanticTokens,
  TOKEN_KINDS,
  TOKEN_NOTES,
} from './features/semanticTokens/semanticTokens.ts';
export { type DocumentStatus, type RubriqueStatus, statusOf } from './features/status.ts';
export { type Summary, summaryOf } from './features/summary.ts';
export { type CalendarDate, dayOf, formatIsoDate } from './model/date.ts';
export { Document, type DocumentKind, isKind, type NotationName, SCHEMAS } from './model/document.ts';
export { nearest } from './model/identifiers.ts';
export type { Bilingual } from './model/notation.ts';
export { readDocument } from './model/read.ts';
export { KINDS, type Kind, SEVERITIES } from './model/schemas/common.ts';
export { LANGUAGES } from './model/schemas/configuration.ts';
export { diagnose } from './rules/diagnose.ts';
export { elsewhereOf, type IdentityOf } from './rules/elsewhere.ts';
export { safeFix } from './rules/fixAll.ts';
export { type AppliedFix, type FixedFolder, fixFolder } from './rules/fixFolder.ts';
export { type Identity, identityOf } from './rules/identity.ts';
export { RULES, ruleById } from './rules/index.ts';
export type { DocumentEdit, Example, Fix, Rule } from './rules/rule.ts';
export {
  type Finding,
  type FindingRelated,
  type RuleTimer,
  type RunOptions,
  runRules as diagnoseAfresh,
} from './rules/runRules.ts';
export { applyEdits, type TextEdit } from './text/edit.ts';
export { decodeText, type Encoding } from './text/encoding.ts';
export { LineIndex, type Position, type Range } from './text/lineIndex.ts';
export type { Span } from './text/span.ts';
export { isVerificationName } from './workspace/declaredVerifications.ts';
export { withGivenNames } from './workspace/givenNames.ts';
export { ficheUri } from './workspace/links.ts';
export { type Outline, outlineOf } from './workspace/outline.ts';
export { type FolderLook, projectFolderOf, settingsAbove } from './workspace/projectFolder.ts';
export type { Language, Severity } from './workspace/settings.ts';
export { Snapshot } from './workspace/snapshot.ts';
export type { Understood } from './workspace/understood.ts';
export * as uris from './workspace/uris.ts';
export { type FileInput, Workspace } from './workspace/workspace.ts';
