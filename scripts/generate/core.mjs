// The core is TypeScript: generators bundle the entry they need and import the result.

import path from 'node:path';
import { build } from 'esbuild';

const ROOT = path.resolve(import.meta.dirname, '../..');

/**
 * Imports a TypeScript module of the core.
 * @param {string} contents an ES module that re-exports what is needed, with paths relative to the repository's root
 * @returns {Promise<Record<string, any>>}
 */
export async function importCore(contents) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: ROOT, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    logLevel: 'warning',
  });
  const code = outputFiles[0]?.text ?? '';
  return import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`);
}

/** The root of the repository. */
export const REPOSITORY = ROOT;
