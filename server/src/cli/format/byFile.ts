import type { Report, Reported } from './report.ts';

/** Gives the findings of each file checked, in the order of the report; none for a file without. Never throws. */
export function byFile({ files, findings }: Report): ReadonlyMap<string, readonly Reported[]> {
  const grouped = new Map<string, Reported[]>(files.map((file) => [file, []]));
  for (const reported of findings) {
    const known = grouped.get(reported.file);
    if (known) known.push(reported);
    else grouped.set(reported.file, [reported]);
  }
  return grouped;
}
