/**
 * Ways of saying that an activity is for anyone. A judgement: official criteria ask that the planned activities are
 * « adaptées (au public, au contexte, aux moyens) », and nothing is adapted to anyone.
 */
export const PUBLICS_FLOUS = [
  'tout public',
  'tous public',
  'tous publics',
  'tout type de public',
  'tous types de publics',
  'tous les publics',
  'grand public',
  'tout le monde',
  "n'importe qui",
] as const;
