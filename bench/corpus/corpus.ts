import { bilanOf } from './bilan.ts';
import { bilanFaults } from './faults/bilan.ts';
import type { Fault } from './faults/fault.ts';
import { ficheFaults } from './faults/fiche.ts';
import { referentielFaults } from './faults/referentiel.ts';
import { ficheOf } from './fiche.ts';
import { type Random, randomOf } from './random.ts';
import { referentielText } from './referentiel.ts';

/** How big a corpus is, and how faulty. */
export interface CorpusRequest {
  readonly fiches: number;
  /** Compétences of each référentiel; 2 at least. */
  readonly competences: number;
  /** Référentiels that nothing follows, besides the one that fiches follow. */
  readonly referentiels: number;
  /** Share of the documents that have a fault, from 0 to 1; that of the référentiel followed is sound. */
  readonly faults: number;
  readonly seed: number;
}

/** A fault put into a document: what a check of the corpus must report, there and nowhere else. */
export interface Seeded {
  readonly file: string;
  readonly rule: string;
  /** Zero-based line of the finding. */
  readonly line: number;
}

/** The files of a corpus by name, and the faults in them. */
export interface Corpus {
  readonly files: Readonly<Record<string, string>>;
  readonly manifest: readonly Seeded[];
}

const ID = 'animateur-de-proximite';

/**
 * Makes a corpus: a référentiel, fiches that follow it, a bilan for every second one, and other référentiels. The same
 * request gives the same corpus, to the letter. Throws a RangeError when the request makes no sense.
 */
export function corpusOf(request: CorpusRequest): Corpus {
  if (request.competences < 2 || request.faults < 0 || request.faults > 1) throw new RangeError('no such corpus');
  const random = randomOf(request.seed);
  const files = soundFiles(request, random);
  const manifest: Seeded[] = [];
  for (const [kind, faults] of [
    ['fiche', ficheFaults],
    ['bilan', bilanFaults],
    ['referentiel', referentielFaults],
  ] as const) {
    const names = [...files.keys()].filter(
      (name) => name.endsWith(`.${kind}.yaml`) && name !== `${ID}.referentiel.yaml`,
    );
    seed(
      files,
      random.shuffle(names).slice(0, Math.round(names.length * request.faults)),
      random.shuffle(faults),
      manifest,
    );
  }
  return {
    files: Object.fromEntries([...files].toSorted(([a], [b]) => (a < b ? -1 : 1))),
    manifest: manifest.toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0)),
  };
}

function soundFiles({ fiches, competences, referentiels }: CorpusRequest, random: Random): Map<string, string> {
  const files = new Map([[`${ID}.referentiel.yaml`, referentielText(ID, competences)]]);
  for (let i = 0; i < fiches; i++) {
    const name = `activite-${String(i + 1).padStart(4, '0')}`;
    const past = i % 2 === 0;
    const { text, plan } = ficheOf(name, ID, past, random);
    files.set(`fiches/${name}.fiche.yaml`, text);
    if (past) files.set(`bilans/${name}.bilan.yaml`, bilanOf(`../fiches/${name}.fiche.yaml`, plan, random));
  }
  for (let i = 0; i < referentiels; i++) {
    const id = `essai-${i + 1}`;
    files.set(`essais/${id}.referentiel.yaml`, referentielText(id, competences));
  }
  return files;
}

/** Gives each file one fault, each kind of fault in turn: the next that can be put into it. */
function seed(files: Map<string, string>, names: readonly string[], faults: readonly Fault[], into: Seeded[]): void {
  let turn = 0;
  for (const file of names) {
    const text = files.get(file) ?? '';
    const hasBilan = files.has(file.replaceAll('fiche', 'bilan'));
    for (let tries = 0; tries < faults.length; tries++) {
      const fault = faults[turn++ % faults.length];
      const made = fault?.put(text, hasBilan);
      if (!fault || !made) continue;
      files.set(file, made.text);
      into.push({ file, rule: fault.rule, line: made.line });
      break;
    }
  }
}
