import type { Diagnostic } from 'vscode-languageserver';
import { type Document, diagnose, type Finding, type Language, type Snapshot } from '../core/languageService.ts';
import type { Client } from './client.ts';
import { type ClientUris, toDiagnostic } from './convert.ts';
import type { Languages } from './language.ts';
import type { Project } from './project.ts';

/** The diagnostics of one document; `id` changes exactly when they do. */
export interface Report {
  readonly id: string;
  readonly items: readonly Diagnostic[];
}

interface Kept extends Report {
  readonly snapshot: Snapshot;
  readonly language: Language;
  readonly json: string;
  readonly findings: readonly Finding[];
  /** The other documents that the diagnostics point at. */
  readonly related: readonly (Document | undefined)[];
}

const NOTHING: readonly Finding[] = [];

function relatedDocuments(snapshot: Snapshot, findings: readonly Finding[]): (Document | undefined)[] {
  return findings.flatMap(({ related }) => related.map(({ uri }) => snapshot.get(uri)));
}

/** What the reports are made from. */
export interface ReportSources {
  readonly project: Project;
  readonly languages: Languages;
  readonly uris: ClientUris;
  readonly client: () => Client;
}

/** Makes the diagnostics of documents, each at most once for one state of the project. */
export class Reports {
  readonly #kept = new Map<string, Kept>();
  #count = 0;

  constructor(private readonly sources: ReportSources) {}

  /** Gives the diagnostics of a document by its normalized URI; none when it is no document of ours. Never throws. */
  of(key: string): Report {
    const { project, languages, uris, client } = this.sources;
    const snapshot = project.snapshot();
    const language = languages.of(snapshot, key);
    const kept = this.#kept.get(key);
    if (kept?.snapshot === snapshot && kept.language === language) return kept;
    const document = snapshot.get(key);
    const findings = document ? diagnose(snapshot, document) : NOTHING;
    const related = relatedDocuments(snapshot, findings);
    if (kept?.findings === findings && kept.language === language && related.every((one, i) => one === kept.related[i]))
      return this.#keep(key, { ...kept, snapshot });
    const context = { snapshot, language, uris, relatedInformation: client().relatedInformation };
    const items = document ? findings.map((finding) => toDiagnostic(document, finding, context)) : [];
    const json = JSON.stringify(items);
    const id = kept?.json === json ? kept.id : String(++this.#count);
    return this.#keep(key, { id, items, snapshot, language, json, findings, related });
  }

  #keep(key: string, made: Kept): Report {
    this.#kept.set(key, made);
    return made;
  }

  /** Lists the documents whose diagnostics a change of this one may change at once: its fiche, its bilans. Never throws. */
  relatedTo(key: string): string[] {
    const snapshot = this.sources.project.snapshot();
    const { links } = snapshot;
    return snapshot
      .all('bilan')
      .flatMap((bilan) => {
        const fiche = links.ficheOf(bilan);
        if (fiche.state !== 'found') return [];
        if (bilan.uri === key) return [fiche.document.uri];
        return fiche.document.uri === key ? [bilan.uri] : [];
      })
      .filter((other) => other !== key);
  }
}
