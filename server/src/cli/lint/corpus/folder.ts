import { existsSync } from 'node:fs';
import { type CalendarDate, elsewhereOf, ficheUri, type Outline, type Snapshot } from '../../../core/linter.ts';
import { pathOf, uriOf } from '../../files/names.ts';
import { readBytes } from '../../files/readBytes.ts';
import { decode } from '../../files/readFile.ts';
import type { Reported } from '../../format/report.ts';
import { digest } from './digest.ts';
import { blankOutline, type Entry, type FolderIndex, type Reading } from './entry.ts';
import { guessFiche } from './guess.ts';
import type { Listing } from './listing.ts';
import { Shelf } from './shelf.ts';

/** What was found in a document, and all that it was found from, as one digest. */
export interface Kept {
  readonly key: string;
  readonly findings: readonly Reported[];
}

/** What an earlier run knows of a document. */
export interface Remembered extends Partial<Kept> {
  readonly identity: string;
  readonly outline: Outline;
}

/** What is known of a folder while it is checked: which documents there are, what each names, what was found so far. */
export class Folder {
  readonly kept = new Map<string, Kept>();
  /** Documents that have been read, now or by an earlier run: what is known of the others is a guess. */
  readonly read = new Set<string>();
  /** Documents that made their reader stop. */
  readonly givenUp = new Set<string>();
  readonly #outlines = new Map<string, Outline>();
  readonly #shelf = new Shelf();
  readonly #keys = new Map<string, string>();
  #snapshot: Snapshot | undefined;
  #shared = '';

  constructor(
    readonly listing: Listing,
    private readonly today: CalendarDate,
    /** Gives what an earlier run knows; undefined in a run that remembers nothing, where no digest is made of texts. */
    private readonly recall: ((uri: string) => Remembered | undefined) | undefined,
  ) {}

  /** Takes in what has been listed and is not known yet. Never throws. */
  survey(): void {
    for (const entry of [...this.listing.entries.values()]) if (!this.#outlines.has(entry.uri)) this.#meet(entry);
    this.#snapshot = undefined;
  }

  #meet(entry: Entry): void {
    const wanted = this.recall !== undefined || entry.kind === 'bilan';
    const found = wanted ? readBytes(entry.file) : undefined;
    // Why a file cannot be read is told by whoever is to check it.
    const bytes = found && 'bytes' in found ? found.bytes : undefined;
    const identity = this.recall && bytes ? digest(bytes) : '';
    this.listing.entries.set(entry.uri, { ...entry, identity });
    const known = identity === '' ? undefined : this.recall?.(entry.uri);
    if (known?.identity === identity) this.#remember(known);
    else {
      const names = bytes && entry.kind === 'bilan' ? guessFiche(decode(bytes).text) : undefined;
      this.#outlines.set(entry.uri, blankOutline(entry, names));
    }
  }

  #remember({ outline, key, findings }: Remembered): void {
    this.#outlines.set(outline.uri, outline);
    this.read.add(outline.uri);
    if (key !== undefined && findings) this.kept.set(outline.uri, { key, findings });
  }

  /** Reads what everything refers to: settings and référentiels. Never throws. */
  readShared(): void {
    const { snapshot } = this;
    for (const kind of ['configuration', 'referentiel'] as const) snapshot.all(kind);
    if (this.#shelf.faults.size > 0) this.lose(this.#shelf.faults);
  }

  /** The folder as it is known now, to be told to others. */
  get index(): FolderIndex {
    return { entries: [...this.listing.entries.values()], outlines: [...this.#outlines.values()] };
  }

  /** The folder as it is known now. */
  get snapshot(): Snapshot {
    if (this.#snapshot) return this.#snapshot;
    this.#keys.clear();
    this.#shelf.fill(this.index);
    this.#snapshot = this.#shelf.snapshotOf(this.today);
    const shared = [...this.#snapshot.outlines('configuration'), ...this.#snapshot.outlines('referentiel')];
    this.#shared = shared.map(({ uri }) => `${uri} ${this.#identityOf(uri)}`).join('\n');
    return this.#snapshot;
  }

  readonly #identityOf = (uri: string): string => this.listing.entries.get(uri)?.identity ?? '';

  /** Gives a digest of all that the findings of a document are made from, as far as it is known now. Never throws. */
  keyOf(outline: Outline): string {
    const { snapshot } = this;
    const known = this.#keys.get(outline.uri);
    if (known !== undefined) return known;
    const elsewhere = elsewhereOf(snapshot, outline, this.#identityOf);
    const key = digest([this.#shared, this.#identityOf(outline.uri), elsewhere].join('\n\n'));
    this.#keys.set(outline.uri, key);
    return key;
  }

  /** Takes what reading a document has told. `key` is what its findings, if any, were made from. Never throws. */
  learn({ uri, outline, findings, changed }: Reading, key: string): void {
    this.#outlines.set(uri, outline);
    this.read.add(uri);
    if (findings) this.kept.set(uri, { key, findings });
    for (const [other, identity] of changed) {
      const entry = this.listing.entries.get(other);
      if (entry) this.listing.entries.set(other, { ...entry, identity });
    }
    this.#snapshot = undefined;
  }

  /** Gives what is known for sure of the documents that have a digest, for a later run. Never throws. */
  known(): Remembered[] {
    return [...this.listing.entries.values()].flatMap(({ uri, identity }) => {
      const outline = this.read.has(uri) ? this.#outlines.get(uri) : undefined;
      return outline && identity !== '' ? [{ identity, outline, ...this.kept.get(uri) }] : [];
    });
  }

  /** Leaves a document that makes its reader stop as it is. Never throws. */
  giveUp(uri: string, message: Parameters<Listing['giveUp']>[1]): void {
    this.givenUp.add(uri);
    this.listing.giveUp(uri, message);
  }

  /** Takes out documents that could not be read, in the order they were listed. Never throws. */
  lose(lost: ReadonlyMap<string, Parameters<Listing['lose']>[1]>): void {
    for (const uri of [...this.listing.entries.keys()]) {
      const message = lost.get(uri);
      if (!message) continue;
      this.listing.lose(uri, message);
      this.#outlines.delete(uri);
      this.kept.delete(uri);
    }
    this.#snapshot = undefined;
  }

  /**
   * Lists, once every link is known, what they lead to outside the folders read: the référentiels of the current folder
   * where the projects lack one, and the fiches that bilans name. Never throws.
   */
  async followLinks(): Promise<void> {
    const { listing, snapshot } = this;
    const asked = listing.targets.flatMap(({ file }) => snapshot.outline(uriOf(file)) ?? []);
    if (listing.spare.length > 0 && asked.some((one) => snapshot.links.followedBy(one).state === 'not-found')) {
      await listing.folders(listing.spare);
      listing.spare = [];
    }
    for (const outline of asked) {
      const fiche = outline.kind === 'bilan' ? ficheUri(outline) : undefined;
      if (fiche === undefined || snapshot.outline(fiche)) continue;
      if (existsSync(pathOf(fiche))) listing.around(pathOf(fiche));
    }
    this.survey();
  }
}
