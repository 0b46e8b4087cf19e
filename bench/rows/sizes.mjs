// What people download.
import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { REPOSITORY } from '../../scripts/generate/core.mjs';
import { LIMITS } from '../../scripts/sizes.mjs';

/** Gives the rows on the sizes of what was built. */
export function sizeRows() {
  return LIMITS.filter(({ file }) => fs.existsSync(path.join(REPOSITORY, file))).map(
    ({ file, kilobytes, wanted = kilobytes }) => {
      const bytes = fs.readFileSync(path.join(REPOSITORY, file));
      return {
        what: `size of ${file}`,
        ours: `${(bytes.length / 1000).toFixed(0)} kB`,
        other: `compressed ${(gzipSync(bytes).length / 1000).toFixed(0)} kB`,
        target: `≤ ${wanted} kB`,
        met: bytes.length <= wanted * 1000,
      };
    },
  );
}
