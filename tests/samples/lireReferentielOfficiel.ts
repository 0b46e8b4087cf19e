import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

interface ItemDetaille {
  texte: string;
  details?: Record<string, string>;
  renvoi?: string;
}

type Item = string | ItemDetaille;
type Entree = string | { definition: string; aussi: string[] };

export interface Competence {
  titre: string;
  description: string;
  savoir_faire: Record<string, Item>;
  connaissances: Record<string, Item>;
  attitudes: string;
  criteres: Record<string, Item>;
}

interface Activite {
  titre: string;
  description: string;
  contexte: string;
  relations: string[];
  moyens: string[];
  competences: string[];
}

interface ReferentielOfficiel {
  definition: string;
  contexte: string;
  conditions_exercice: string;
  conditions_acces: string;
  appellations: string[];
  codes: Record<string, Record<string, string>>;
  activites: Record<string, Activite>;
  competences: Record<string, Competence>;
  glossaire: Record<string, Entree>;
  glossaire_certification: Record<string, Entree>;
  groupe_de_travail: Record<'nom' | 'organisme' | 'fonction' | 'role', string>[];
  pix: Record<string, number>;
  annexe_pix: { titre: string; introduction: string; textes: Record<string, string> };
  notes: string[];
  [autre: string]: unknown;
}

const fichier = new URL('../../samples/mediateur-numerique/mediateur-numerique.referentiel.yaml', import.meta.url);

export function lireReferentielOfficiel(): ReferentielOfficiel {
  return parse(readFileSync(fichier, 'utf8'));
}

export function texteDe(item: Item | undefined): string | undefined {
  return typeof item === 'object' ? item.texte : item;
}

export function definitionDe(entree: Entree | undefined): string | undefined {
  return typeof entree === 'object' ? entree.definition : entree;
}

/** Every item of every compétence with its identifier: `C4.SF2`, `C4.CR3`… */
export function tousLesItems(referentiel: ReferentielOfficiel): [id: string, item: Item][] {
  return Object.entries(referentiel.competences).flatMap(([id, competence]) =>
    [competence.savoir_faire, competence.connaissances, competence.criteres].flatMap((items) =>
      Object.entries(items).map(([code, item]): [string, Item] => [`${id}.${code}`, item]),
    ),
  );
}

/** Every text of the document, in its order; identifiers and headwords are keys, so they are not in it. */
export function tousLesTextes(valeur: unknown): string[] {
  if (typeof valeur === 'string') return [valeur];
  return typeof valeur === 'object' && valeur !== null ? Object.values(valeur).flatMap(tousLesTextes) : [];
}

/** Changes with any character, any key and any order inside `valeur`. */
export function empreinte(valeur: unknown): string {
  return createHash('sha256').update(JSON.stringify(valeur)).digest('hex').slice(0, 12);
}
