/** What each request of protocolRequests.ts takes and gives, for the client to ask with the right types. */
import type { CONVERT, ConvertResult } from './protocolConvert.ts';
import type {
  DocumentParams,
  EFFECTIVE_SETTINGS,
  FICHES,
  INSERT_RUBRIQUE,
  InsertRubriqueParams,
  ITEMS,
  ItemsParams,
  ListedFiche,
  ListedItem,
  ListedReferentiel,
  ListedRule,
  NEW_DOCUMENT,
  NewDocumentParams,
  NewDocumentResult,
  REFERENCES,
  REFERENTIELS,
  ReferencesParams,
  ReferredFile,
  RULE_PAGE,
  RULES,
  RulePageParams,
  SnippetPlace,
  STATUS,
  StatusResult,
  TextResult,
} from './protocolRequests.ts';

/** Nothing to say. */
export type NoParams = Readonly<Record<string, never>>;

/** Parameters and result, by method. */
export interface CustomRequests {
  readonly [REFERENTIELS]: { readonly params: NoParams; readonly result: readonly ListedReferentiel[] };
  readonly [ITEMS]: { readonly params: ItemsParams; readonly result: readonly ListedItem[] };
  readonly [FICHES]: { readonly params: NoParams; readonly result: readonly ListedFiche[] };
  readonly [NEW_DOCUMENT]: { readonly params: NewDocumentParams; readonly result: NewDocumentResult };
  readonly [CONVERT]: { readonly params: DocumentParams; readonly result: ConvertResult | null };
  readonly [STATUS]: { readonly params: DocumentParams; readonly result: StatusResult | null };
  readonly [INSERT_RUBRIQUE]: { readonly params: InsertRubriqueParams; readonly result: readonly SnippetPlace[] };
  readonly [RULES]: { readonly params: NoParams; readonly result: readonly ListedRule[] };
  readonly [RULE_PAGE]: { readonly params: RulePageParams; readonly result: TextResult | null };
  readonly [EFFECTIVE_SETTINGS]: { readonly params: DocumentParams; readonly result: TextResult | null };
  readonly [REFERENCES]: { readonly params: ReferencesParams; readonly result: readonly ReferredFile[] };
}

/** Asks the server. Rejects when it does not run, or refuses. */
export type Ask = <M extends keyof CustomRequests>(
  method: M,
  params: CustomRequests[M]['params'],
) => Promise<CustomRequests[M]['result']>;
