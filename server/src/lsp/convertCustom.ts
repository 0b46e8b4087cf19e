import type {
  Document,
  DocumentStatus,
  FicheSummary,
  ItemSummary,
  Language,
  RubriqueStatus,
  SnippetEdit,
} from '../core/languageService.ts';
import type { ClientUris } from './convert.ts';
import type { ListedFiche, ListedItem, RubriqueState, SnippetPlace, StatusResult } from './protocolRequests.ts';

/** Turns what a référentiel defines into what the client lists. Never throws. */
export function toListedItem(document: Document, { span, uri, ...item }: ItemSummary, uris: ClientUris): ListedItem {
  return { ...item, uri: uris.spelled(uri), range: document.lines.rangeOf(span) };
}

/** Turns a fiche into what the client lists. Never throws. */
export function toListedFiche({ uri, referentiel, ...fiche }: FicheSummary, uris: ClientUris): ListedFiche {
  return {
    ...fiche,
    uri: uris.spelled(uri),
    ...(referentiel !== undefined && { referentiel: uris.spelled(referentiel) }),
  };
}

/** Turns a snippet to insert in a document into what the client inserts. Never throws. */
export function toSnippetPlace(document: Document, { span, snippet }: SnippetEdit): SnippetPlace {
  return { range: document.lines.rangeOf(span), snippet };
}

/** Turns how far a document is into what the client shows, in one language. Never throws. */
export function toStatusResult(
  document: Document,
  { kind, referentiel, complete, required, rubriques }: DocumentStatus,
  language: Language,
  uris: ClientUris,
): StatusResult {
  return {
    kind,
    complete,
    required,
    ...(referentiel && { referentiel: { ...referentiel, uri: uris.spelled(referentiel.uri) } }),
    rubriques: rubriques.map((rubrique) => toRubriqueState(document, rubrique, language)),
  };
}

function toRubriqueState(document: Document, rubrique: RubriqueStatus, language: Language): RubriqueState {
  const { span, todo, intitule, aide, ...same } = rubrique;
  const place = todo ?? span;
  return {
    ...same,
    intitule: intitule[language],
    aide: aide[language],
    ...(place && { range: document.lines.rangeOf(place) }),
  };
}
