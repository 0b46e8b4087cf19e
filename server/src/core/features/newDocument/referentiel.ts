import { PLACEHOLDER as P } from '../../rules/support/skeletons.ts';
import type { Plain } from '../../syntax/yaml/write.ts';
import type { NewReferentiel } from './wanted.ts';
import type { Fields } from './write.ts';

/** Gives the fields of a new référentiel: its required parts, with one compétence for each activité. Never throws. */
export function referentielFields(wanted: NewReferentiel): Fields {
  const titles = wanted.activites.length > 0 ? wanted.activites : [P];
  const numbered = (prefix: string, value: (titre: string, rank: number) => Plain) =>
    Object.fromEntries(titles.map((titre, i) => [`${prefix}${i + 1}`, value(titre, i + 1)]));
  const orFill = (text: string) => (text === '' ? P : text);
  return {
    type: 'referentiel',
    id: orFill(wanted.id),
    titre: orFill(wanted.titre),
    certification_delivree: orFill(wanted.certification),
    version: orFill(wanted.version),
    niveau: wanted.niveau ?? P,
    definition: P,
    activites: numbered('A', (titre, rank) => ({ titre, description: P, competences: [`C${rank}`] })),
    competences: numbered('C', () => ({
      titre: P,
      savoir_faire: { SF1: P },
      connaissances: { CO1: P },
      criteres: { CR1: P },
    })),
  };
}
