import {
  type CalendarDate,
  type Document,
  diagnose,
  ficheUri,
  outlineOf,
  type RunOptions,
  type Severity,
  type Snapshot,
} from '../../../core/linter.ts';
import { reportedOf, type Wording } from '../report.ts';
import type { FolderIndex, Result, Task } from './entry.ts';
import { Shelf } from './shelf.ts';

/** How documents are to be checked: plain data, the same for a whole run. */
export interface Orders {
  readonly severities: ReadonlyMap<string, Severity | 'desactivee'>;
  readonly wording: Wording;
  readonly today: CalendarDate;
}

/** Checks documents of a folder one after the other, holding few of them in memory. Each thread has one. */
export class Checker {
  readonly #shelf = new Shelf();
  #snapshot: Snapshot;

  constructor(private readonly orders: Orders) {
    this.#snapshot = this.#shelf.snapshotOf(orders.today);
  }

  /** Takes the folder as it is known now. Never throws. */
  learn(index: FolderIndex): void {
    this.#shelf.fill(index);
    this.#snapshot = this.#shelf.snapshotOf(this.orders.today);
  }

  /** Carries out a task. Never throws. */
  perform({ uri, check, evenIgnored }: Task): Result {
    const document = this.#shelf.get(uri);
    if (!document) return { uri, fault: this.#shelf.faults.get(uri) ?? NOT_OURS };
    const outline = outlineOf(document);
    // Links are drawn from outlines: that of the fiche, which may be a guess, is made true first.
    const fiche = check ? ficheUri(outline) : undefined;
    if (document.kind === 'bilan' && fiche !== undefined) this.#shelf.get(fiche);
    const findings = check ? this.#findings(document, evenIgnored) : undefined;
    return { uri, outline, findings, changed: this.#shelf.takeChanged() };
  }

  #findings(document: Document, evenIgnored: boolean) {
    const options: RunOptions = { severities: this.orders.severities, evenIgnored };
    const findings = diagnose(this.#snapshot, document, options);
    return reportedOf(document, findings, this.#snapshot, this.orders.wording);
  }
}

const NOT_OURS = {
  fr: "ce fichier n'est plus un document de Certidoc : il a changé pendant la vérification. Relancez-la.",
  en: 'this file is no longer a document of Certidoc: it changed during the check. Run it again.',
};
