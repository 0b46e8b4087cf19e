import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ArtifactLocation, PhysicalLocation, Region } from 'sarif';
import type { Range } from '../../../core/linter.ts';
import { percentEncoded, repositoryPath } from '../identity.ts';
import { wellFormed } from '../printable.ts';
import type { View } from '../report.ts';

/** The name of the repository's folder in a SARIF log, as code hosts expect it. */
export const ROOT = '%SRCROOT%';

/** Gives a file as SARIF names it: relative to the repository, or whole outside of it. Never throws. */
export function artifactOf(file: string, view: View): ArtifactLocation {
  const known = repositoryPath(file, view);
  if (path.isAbsolute(known)) return { uri: pathToFileURL(wellFormed(known)).href };
  return { uri: percentEncoded(known), uriBaseId: ROOT };
}

/** Gives a place as SARIF counts: from one, the end excluded. Never throws. */
export function regionOf({ start, end }: Range): Region {
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

/** Gives a place in a file. Never throws. */
export function physical(file: string, range: Range, view: View): PhysicalLocation {
  return { artifactLocation: artifactOf(file, view), region: regionOf(range) };
}
