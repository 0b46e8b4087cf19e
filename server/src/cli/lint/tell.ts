import { complain, complainOf } from '../faults.ts';
import type { Shell } from '../shell.ts';
import type { Opened } from './open.ts';
import type { Known } from './settings.ts';

/** What stood in the way of reading, and what is passed over. */
export type Obstacles = Pick<Opened, 'faults' | 'warnings' | 'strangers'>;

/** Says on stderr what stood in the way of reading, and what is passed over. Never throws. */
export function tellFaults(shell: Shell, { faults, warnings, strangers }: Obstacles): void {
  for (const fault of [...faults, ...warnings]) complainOf(shell, fault);
  for (const { shown } of strangers) {
    complain(shell, {
      fr: `${shown} : ce n'est pas un document de Certidoc. Son nom doit finir par .referentiel.yaml, .fiche.yaml, .bilan.yaml, .fiche.md ou .bilan.md, ou sa première ligne dire « type: fiche ».`,
      en: `${shown}: this is no document of Certidoc. Its name must end with .referentiel.yaml, .fiche.yaml, .bilan.yaml, .fiche.md or .bilan.md, or its first line say "type: fiche".`,
    });
  }
}

/** Says why there is nothing to check, unless what was said already explains it. Never throws. */
export function tellNothing(shell: Shell, files: readonly Known[], { faults, strangers }: Obstacles): void {
  const ignored = files.some(({ document }) => document.kind !== 'configuration');
  if (ignored) {
    complain(shell, {
      fr: 'aucun document à vérifier : les réglages (« ignorer ») les écartent tous.',
      en: 'no document to check: the settings ("ignorer") leave them all out.',
    });
  } else if (faults.length + strangers.length === 0) {
    complain(shell, {
      fr: 'aucun document trouvé. Certidoc cherche des fichiers *.referentiel.yaml, *.fiche.yaml, *.bilan.yaml, *.fiche.md et *.bilan.md.',
      en: 'no document found. Certidoc looks for files *.referentiel.yaml, *.fiche.yaml, *.bilan.yaml, *.fiche.md and *.bilan.md.',
    });
  }
}
