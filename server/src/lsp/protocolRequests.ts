/**
 * The requests by which the client's commands and views ask our server. As protocol.ts, both sides import this file: it
 * holds constants and plain interfaces only, and imports nothing.
 */

/** A place in a file, as the Language Server Protocol writes one. */
export interface Place {
  readonly uri: string;
  readonly range: PlaceRange;
}

/** Zero-based lines and UTF-16 characters, the end excluded. */
export interface PlaceRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** Request: the référentiels of the project. No parameters. */
export const REFERENTIELS = 'certidoc/referentiels';

/** One référentiel of the answer to {@link REFERENTIELS}. */
export interface ListedReferentiel {
  readonly uri: string;
  /** What a fiche writes to follow it: `mediateur-numerique`, or `mediateur-numerique@2023`. */
  readonly name: string;
  readonly id: string;
  readonly version: string;
  readonly titre: string;
}

/** Request: what a référentiel defines, or all of them. */
export const ITEMS = 'certidoc/items';

/** Parameters of {@link ITEMS}. */
export interface ItemsParams {
  /** The référentiel; left out for all. */
  readonly referentiel?: string;
}

/** One identifier of the answer to {@link ITEMS}, in the order of the text. */
export interface ListedItem extends Place {
  readonly id: string;
  /** `competence`, `critere`, `detail`… */
  readonly kind: string;
  readonly text: string;
  /** The compétence it belongs to, with its title; may be empty. */
  readonly within: string;
  /** The kinds of document that have a rubrique to prove it. */
  readonly provedIn: readonly ('fiche' | 'bilan')[];
}

/** Request: the fiches of the project, those without bilan first. No parameters. */
export const FICHES = 'certidoc/fiches';

/** One fiche of the answer to {@link FICHES}. */
export interface ListedFiche {
  readonly uri: string;
  readonly titre: string;
  /** Planned, as written; may be empty. */
  readonly date: string;
  /** URI of the référentiel it follows, left out when that is not found. */
  readonly referentiel?: string;
  /** How many bilans report on it. */
  readonly bilans: number;
}

/** Request: the text of a new document. */
export const NEW_DOCUMENT = 'certidoc/newDocument';

/** Parameters of {@link NEW_DOCUMENT}. */
export interface NewDocumentParams {
  /** Where the document will be. */
  readonly uri: string;
  readonly wanted:
    | {
        readonly kind: 'referentiel';
        readonly id: string;
        readonly titre: string;
        readonly certification: string;
        readonly version: string;
        /** Left out when not known yet. */
        readonly niveau?: number;
        readonly activites: readonly string[];
      }
    | {
        readonly kind: 'fiche';
        /** As {@link ListedReferentiel.name}. */
        readonly referentiel?: string;
        readonly titre: string;
        readonly preuves: readonly string[];
        readonly objectifs: readonly string[];
      }
    | {
        readonly kind: 'bilan';
        readonly fiche?: string;
        readonly preuves: readonly string[];
        /** Today, `AAAA-MM-JJ`. */
        readonly date: string;
      };
}

/** Result of {@link NEW_DOCUMENT}: a snippet in the protocol's syntax. */
export interface NewDocumentResult {
  readonly snippet: string;
}

/** Request: how far a document is. Null when it is none of ours. */
export const STATUS = 'certidoc/status';

/** Parameters of the requests about one document. */
export interface DocumentParams {
  readonly uri: string;
}

/** A rubrique of the answer to {@link STATUS}. */
export interface RubriqueState {
  readonly key: string;
  readonly intitule: string;
  readonly aide: string;
  readonly statut: 'obligatoire' | 'conditionnel' | 'recommande' | 'facultatif';
  /** This document must have it. */
  readonly required: boolean;
  readonly progress: 'absente' | 'commencee' | 'complete';
  readonly preuves: readonly { readonly id: string; readonly text: string }[];
  /** The first thing left to do in it, or its key; left out when it is not written. */
  readonly range?: PlaceRange;
}

/** Result of {@link STATUS}. */
export interface StatusResult {
  readonly kind: 'referentiel' | 'fiche' | 'bilan';
  /** Left out when none is named or it is not found. */
  readonly referentiel?: { readonly uri: string; readonly id: string; readonly version: string };
  /** Required rubriques that are complete. */
  readonly complete: number;
  readonly required: number;
  readonly rubriques: readonly RubriqueState[];
}

/** Request: the snippets that insert a rubrique; none where the text cannot take it. */
export const INSERT_RUBRIQUE = 'certidoc/insertRubrique';

/** Parameters of {@link INSERT_RUBRIQUE}. */
export interface InsertRubriqueParams {
  readonly uri: string;
  readonly key: string;
}

/** One snippet of the answer to {@link INSERT_RUBRIQUE}, and what it replaces. */
export interface SnippetPlace {
  readonly range: PlaceRange;
  readonly snippet: string;
}

/** Request: the rules. No parameters. */
export const RULES = 'certidoc/rules';

/** One rule of the answer to {@link RULES}. */
export interface ListedRule {
  readonly id: string;
  readonly titre: string;
  readonly severity: 'erreur' | 'avertissement' | 'info' | 'desactivee';
}

/** Request: a rule's page. Null when there is no such rule. */
export const RULE_PAGE = 'certidoc/rulePage';

/** Parameters of {@link RULE_PAGE}. */
export interface RulePageParams {
  readonly rule: string;
}

/** Request: the settings that hold for a document, as the text of a settings file. Null when it is none of ours. */
export const EFFECTIVE_SETTINGS = 'certidoc/effectiveSettings';

/** Result of {@link RULE_PAGE} (Markdown) and of {@link EFFECTIVE_SETTINGS} (YAML). */
export interface TextResult {
  readonly text: string;
}

/** Request: which documents refer to some files; files nothing refers to are left out. */
export const REFERENCES = 'certidoc/references';

/** Parameters of {@link REFERENCES}: files or folders. */
export interface ReferencesParams {
  readonly uris: readonly string[];
}

/** One file of the answer to {@link REFERENCES}. */
export interface ReferredFile {
  readonly uri: string;
  /** URIs of the documents that refer to it and do not go with it. */
  readonly references: readonly string[];
}
