/** A référentiel to begin. */
export interface NewReferentiel {
  readonly kind: 'referentiel';
  readonly id: string;
  readonly titre: string;
  readonly certification: string;
  readonly version: string;
  /** Of the 2019 national framework, 1 to 8; undefined when not known yet. */
  readonly niveau: number | undefined;
  /** Titles of the activités types. */
  readonly activites: readonly string[];
}

/** A fiche to begin. */
export interface NewFiche {
  readonly kind: 'fiche';
  /** What the fiche writes to follow its référentiel; undefined when there is none yet. */
  readonly referentiel: string | undefined;
  readonly titre: string;
  /** Identifiers of the criteria it should prove. */
  readonly preuves: readonly string[];
  /** Wording of its objectives. */
  readonly objectifs: readonly string[];
}

/** A bilan to begin. */
export interface NewBilan {
  readonly kind: 'bilan';
  /** Normalized URI of the fiche it reports on; undefined when there is none yet. */
  readonly fiche: string | undefined;
  readonly preuves: readonly string[];
  /** Today, `AAAA-MM-JJ`. */
  readonly date: string;
}

/** What a new document should hold. */
export type NewDocument = NewReferentiel | NewFiche | NewBilan;
