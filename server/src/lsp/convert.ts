import type { Diagnostic } from 'vscode-languageserver';
import {
  type Document,
  type Finding,
  type Language,
  type Severity,
  type Snapshot,
  uris,
} from '../core/languageService.ts';
import { DiagnosticSeverity } from './library.ts';

/** Our URIs are normalized; each client spells its own way and must be answered in its spelling. */
export class ClientUris {
  readonly #spellings = new Map<string, string>();

  /** Gives the normalized form of a URI and remembers how the client spells it. Never throws. */
  take(uri: string): string {
    const key = normalized(uri);
    this.#spellings.set(key, uri);
    return key;
  }

  /** The same for a URI that was not met in a message about that very file: a spelling already known stays. */
  note(uri: string): string {
    const key = normalized(uri);
    if (!this.#spellings.has(key)) this.#spellings.set(key, uri);
    return key;
  }

  /** Gives the client's spelling of a normalized URI. Never throws. */
  spelled(key: string): string {
    return this.#spellings.get(key) ?? key;
  }
}

/** Gives the normalized form of a URI; a text that is none stays as it is. Never throws. */
export function normalized(uri: string): string {
  try {
    return uris.normalizeUri(uri);
  } catch {
    return uri;
  }
}

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  erreur: DiagnosticSeverity.Error,
  avertissement: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

/** What turning a finding into a diagnostic needs to know. */
export interface DiagnosticContext {
  readonly snapshot: Snapshot;
  readonly language: Language;
  readonly uris: ClientUris;
  readonly relatedInformation: boolean;
}

/** Turns a finding of a document into a diagnostic. Never throws. */
export function toDiagnostic(document: Document, finding: Finding, context: DiagnosticContext): Diagnostic {
  const { language } = context;
  const related = context.relatedInformation ? toRelated(finding, context) : [];
  return {
    range: document.lines.rangeOf(finding.span),
    severity: SEVERITIES[finding.severity],
    code: finding.rule,
    source: 'certidoc',
    message: finding.message[language],
    data: { rule: finding.rule, fixable: finding.fixable },
    ...(related.length > 0 && { relatedInformation: related }),
  };
}

function toRelated(finding: Finding, { snapshot, language, uris }: DiagnosticContext) {
  return finding.related.flatMap(({ uri, span, message }) => {
    const other = snapshot.get(uri);
    if (!other) return [];
    return [{ location: { uri: uris.spelled(uri), range: other.lines.rangeOf(span) }, message: message[language] }];
  });
}
