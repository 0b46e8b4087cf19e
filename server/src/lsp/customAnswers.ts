import {
  convert,
  diagnose,
  effectiveSettings,
  insertRubrique,
  isKind,
  listFiches,
  listItems,
  listReferentiels,
  loadDocs,
  newDocument,
  otherNotation,
  RULES,
  referrersOf,
  ruleById,
  rulePage,
  statusOf,
} from '../core/languageService.ts';
import { toListedFiche, toListedItem, toSnippetPlace, toStatusResult } from './convertCustom.ts';
import type { CustomParts, Wanted } from './customRequests.ts';
import type { ConvertResult } from './protocolConvert.ts';
import type {
  ListedFiche,
  ListedItem,
  ListedReferentiel,
  ListedRule,
  NewDocumentResult,
  ReferredFile,
  SnippetPlace,
  StatusResult,
  TextResult,
} from './protocolRequests.ts';

type Parts = CustomParts;

/** What stands for a document where a request is about none: no settings file lies above it. */
const NOWHERE = '';

/** Lists the référentiels of the project. Never throws. */
export function answerReferentiels({ project, uris }: Parts): readonly ListedReferentiel[] {
  return listReferentiels(project.snapshot()).map((one) => ({ ...one, uri: uris.spelled(one.uri) }));
}

/** Lists what one référentiel, or all, define. Never throws. */
export function answerItems({ project, uris }: Parts, params: { referentiel?: string | undefined }): ListedItem[] {
  const snapshot = project.snapshot();
  const only = params.referentiel === undefined ? undefined : snapshot.get(uris.note(params.referentiel));
  const referentiels = params.referentiel === undefined ? snapshot.all('referentiel') : only ? [only] : [];
  return referentiels.flatMap((document) =>
    isKind(document, 'referentiel') ? listItems(document).map((item) => toListedItem(document, item, uris)) : [],
  );
}

/** Lists the fiches of the project. Never throws. */
export function answerFiches({ project, uris }: Parts): readonly ListedFiche[] {
  return listFiches(project.snapshot()).map((fiche) => toListedFiche(fiche, uris));
}

/** Gives the text of a new document. Never throws. */
export function answerNewDocument(
  { project, uris }: Parts,
  params: { uri: string; wanted: Wanted },
): NewDocumentResult {
  const { wanted } = params;
  const made =
    wanted.kind === 'bilan'
      ? { ...wanted, fiche: wanted.fiche === undefined ? undefined : uris.note(wanted.fiche) }
      : wanted.kind === 'fiche'
        ? { ...wanted, referentiel: wanted.referentiel }
        : { ...wanted, niveau: wanted.niveau };
  return { snippet: newDocument(project.snapshot(), uris.note(params.uri), made) };
}

/** Gives a document in the other notation; null when it is none of ours. Never throws. */
export function answerConvert({ project, uris, languages }: Parts, params: { uri: string }): ConvertResult | null {
  const snapshot = project.snapshot();
  const document = snapshot.get(uris.note(params.uri));
  if (!document) return null;
  const made = convert(snapshot, document, otherNotation(document));
  if ('refused' in made) return { refused: made.refused[languages.of(snapshot, document.uri)] };
  return { ...made, uri: uris.spelled(made.uri) };
}

/** Tells how far a document is; null when it is none of ours. Never throws. */
export function answerStatus({ project, uris, languages }: Parts, params: { uri: string }): StatusResult | null {
  const snapshot = project.snapshot();
  const document = snapshot.get(uris.note(params.uri));
  const status = document && statusOf(snapshot, document, diagnose(snapshot, document, { evenIgnored: true }));
  if (!document || !status) return null;
  return toStatusResult(document, status, languages.of(snapshot, document.uri), uris);
}

/** Gives the snippets that insert a rubrique. Never throws. */
export function answerInsertRubrique({ project, uris }: Parts, params: { uri: string; key: string }): SnippetPlace[] {
  const snapshot = project.snapshot();
  const document = snapshot.get(uris.note(params.uri));
  if (!document) return [];
  return insertRubrique(snapshot, document, params.key).map((edit) => toSnippetPlace(document, edit));
}

/** Lists the rules. Never throws. */
export function answerRules({ project, languages }: Parts): readonly ListedRule[] {
  const language = languages.of(project.snapshot(), NOWHERE);
  return RULES.map(({ id, titre, severity }) => ({ id, titre: titre[language], severity }));
}

/** Gives a rule's page in Markdown; null when there is no such rule. Rejects when the pages cannot be loaded. */
export async function answerRulePage(
  { project, languages }: Parts,
  params: { rule: string },
): Promise<TextResult | null> {
  const rule = ruleById(params.rule);
  const docs = rule && (await loadDocs())[rule.id];
  return docs ? { text: rulePage(rule, docs, languages.of(project.snapshot(), NOWHERE)) } : null;
}

/** Gives the settings that hold for a document; null when it is none of ours. Never throws. */
export function answerEffectiveSettings(
  { project, uris, languages }: Parts,
  params: { uri: string },
): TextResult | null {
  const snapshot = project.snapshot();
  const document = snapshot.get(uris.note(params.uri));
  if (!document) return null;
  return { text: effectiveSettings(snapshot, document, languages.of(snapshot, document.uri)) };
}

/** Lists which documents refer to some files or folders. Never throws. */
export function answerReferences({ project, uris }: Parts, params: { uris: string[] }): ReferredFile[] {
  const wanted = params.uris.map((uri) => uris.note(uri).replace(/\/$/, ''));
  return [...referrersOf(project.snapshot(), wanted)]
    .filter(([, references]) => references.length > 0)
    .map(([uri, references]) => ({ uri: uris.spelled(uri), references: references.map((one) => uris.spelled(one)) }));
}
