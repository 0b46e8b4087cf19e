import { readFileSync } from 'node:fs';
import path from 'node:path';
import { onlyRules } from './cli.ts';

/** The rules of the tests on fixes: the first has a safe fix, the second has none. */
export const FIXING = onlyRules('fiche-date-invalide', 'fiche-moyens-absents');

/** A fiche that has a fault of each, and the same once mended. */
export const BEFORE = `# Une fiche
type: fiche
titre: Été   # le titre
planification: {date: 02/04/2026, duree: 2 h}
`;
export const AFTER = BEFORE.replace('02/04/2026', '2026-04-02');

/** Reads a file of a project. */
export function read(cwd: string, name = 'a.fiche.yaml'): string {
  return readFileSync(path.join(cwd, name), 'utf8');
}
