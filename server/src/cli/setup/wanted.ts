import path from 'node:path';
import { listFiches, listReferentiels, type NewDocument } from '../../core/languageService.ts';
import { dayOf, formatIsoDate, type Kind, nearest, type Snapshot } from '../../core/linter.ts';
import { UsageError } from '../faults.ts';
import { uriOf } from '../files/names.ts';
import type { Shell } from '../shell.ts';
import type { NewOptions } from './newOptions.ts';

/** What `new` was asked for. `file` is the absolute path of the document to write. */
export interface Asked {
  readonly kind: Kind;
  readonly file: string;
  readonly options: NewOptions;
}

/**
 * Gives what a new document is to hold. Where the project has one référentiel only, or one fiche only, the document is
 * about that one unless told otherwise. Throws a UsageError when an option names what is not there.
 */
export function wantedOf(shell: Shell, snapshot: Snapshot, { kind, file, options }: Asked): NewDocument {
  const { titre, preuves, objectif: objectifs } = options;
  if (kind === 'fiche') {
    return { kind, titre, preuves, objectifs, referentiel: referentielOf(snapshot, options.referentiel) };
  }
  if (kind === 'bilan') {
    const today = formatIsoDate(dayOf(new Date()));
    return { kind, preuves, date: today, fiche: ficheOf(shell, snapshot, options.fiche) };
  }
  const id = identifierOf(path.basename(file).replace(/\.referentiel\.ya?ml$/i, ''));
  const version = String(new Date().getFullYear());
  return { kind, id, titre, certification: '', version, niveau: undefined, activites: [] };
}

/** Gives an identifier for a name: lower case, ASCII, hyphens. */
function identifierOf(name: string): string {
  const plain = name.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
}

/** A name that the project does not know is refused, unless it has no référentiel yet. */
function referentielOf(snapshot: Snapshot, name: string | undefined): string | undefined {
  const known = listReferentiels(snapshot);
  if (name === undefined) return known.length === 1 ? known[0]?.name : undefined;
  const names = known.flatMap((one) => [one.name, one.id, `${one.id}@${one.version}`]);
  if (names.length === 0 || names.includes(name)) return name;
  const [likely] = nearest(name, names);
  const list = known.map((one) => one.name).join(', ');
  throw new UsageError({
    fr: `il n'y a pas de référentiel « ${name} » ici. ${likely ? `Vouliez-vous dire ${likely} ?` : `Il y a : ${list}.`}`,
    en: `there is no référentiel "${name}" here. ${likely ? `Did you mean ${likely}?` : `There is: ${list}.`}`,
  });
}

function ficheOf({ cwd }: Shell, snapshot: Snapshot, name: string | undefined): string | undefined {
  const fiches = listFiches(snapshot);
  if (name === undefined) return fiches.length === 1 ? fiches[0]?.uri : undefined;
  const uri = uriOf(path.resolve(cwd, name));
  if (fiches.some((fiche) => fiche.uri === uri)) return uri;
  throw new UsageError({
    fr: `la fiche ${name} n'est pas dans ce projet. Donnez le chemin d'un fichier .fiche.yaml ou .fiche.md.`,
    en: `the fiche ${name} is not in this project. Give the path of a .fiche.yaml or .fiche.md file.`,
  });
}
