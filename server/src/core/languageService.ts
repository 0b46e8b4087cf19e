/**
 * The façade of the core, and its table of contents. Shells (language server, command line) import nothing else of it.
 */

export { jsonSchemaOf } from './exchange/jsonSchema.ts';
export { complete, type Suggestion } from './features/completion/complete.ts';
export { rulePage } from './features/rulePage.ts';
export { dayOf } from './model/date.ts';
export { Document, type DocumentKind, isKind, SCHEMAS } from './model/document.ts';
export { nearest } from './model/identifiers.ts';
export type { Bilingual } from './model/notation.ts';
export { KINDS, type Kind, SEVERITIES } from './model/schemas/common.ts';
export { LANGUAGES } from './model/schemas/configuration.ts';
export { diagnose } from './rules/diagnose.ts';
export { RULES, ruleById } from './rules/index.ts';
export type { Example, Fix, Rule } from './rules/rule.ts';
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
export { type FolderLook, projectFolderOf, settingsAbove } from './workspace/projectFolder.ts';
export type { Language, Severity } from './workspace/settings.ts';
export type { Snapshot } from './workspace/snapshot.ts';
export * as uris from './workspace/uris.ts';
export { type FileInput, Workspace } from './workspace/workspace.ts';
