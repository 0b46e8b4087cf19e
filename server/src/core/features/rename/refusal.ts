import type { Bilingual } from '../../model/notation.ts';

/** Why something cannot be renamed, in words for the person who asks. */
export interface Refusal {
  readonly refused: Bilingual;
}

/** Makes a refusal. */
export function refuse(fr: string, en: string): Refusal {
  return { refused: { fr, en } };
}

/** Tells a refusal from an answer. Never throws. */
export function isRefusal(answer: object): answer is Refusal {
  return 'refused' in answer;
}
