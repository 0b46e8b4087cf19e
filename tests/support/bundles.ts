import path from 'node:path';
import { inject } from 'vitest';

/** The repository. */
export const ROOT = path.resolve(import.meta.dirname, '../..');

/** The command line built. */
export function builtCli(): string {
  return path.join(inject('bundles'), 'dist/cli.cjs');
}

/** The language server built. */
export function builtServer(): string {
  return path.join(inject('bundles'), 'dist/server.cjs');
}
