/**
 * The façade of checking: reading documents, linking them, rules and their fixes. A program that only checks imports this
 * one, and does not load what editors ask for.
 */

export { rulePage } from './features/rulePage.ts';
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
export { type Docs, loadDocs } from './rules/loadDocs.ts';
export type { DocumentEdit, Example, Fix, Rule, RuleDocs } from './rules/rule.ts';
export {
  type Finding,
  type FindingRelated,
  type RuleTimer,
  type RunOptions,
  runRules as diagnoseAfresh,
} from './rules/runRules.ts';
export { optionDefaults } from './rules/support/optionDefaults.ts';
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
