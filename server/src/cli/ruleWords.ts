import type { Bilingual, DocumentKind, Rule } from '../core/linter.ts';
import { NAMES } from './format/words.ts';

/** A rule's severity as people read it. */
export const LEVELS: Readonly<Record<Rule['severity'], Bilingual>> = {
  ...NAMES,
  desactivee: { fr: 'désactivée', en: 'off' },
};

/** What a rule offers to mend what it finds. */
export const FIXES: Readonly<Record<Rule['fix'], Bilingual>> = {
  safe: { fr: 'correction sûre', en: 'safe fix' },
  suggested: { fr: 'correction proposée', en: 'suggested fix' },
  none: { fr: '–', en: '–' },
};

/** The kinds of document a rule checks. */
export const KIND_NAMES: Readonly<Record<DocumentKind, Bilingual>> = {
  referentiel: { fr: 'référentiel', en: 'référentiel' },
  fiche: { fr: 'fiche', en: 'fiche' },
  bilan: { fr: 'bilan', en: 'bilan' },
  configuration: { fr: 'réglages', en: 'settings' },
};
