import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import type { TestProject } from 'vitest/node';

const ROOT = path.resolve(import.meta.dirname, '../..');

declare module 'vitest' {
  interface ProvidedContext {
    readonly bundles: string;
  }
}

/**
 * Bundles the programs once for all tests, as the packages do, into a folder removed at the end. Nothing else is there:
 * each is one file that needs no other.
 */
export default async function setUp(project: TestProject): Promise<() => void> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'certidoc-bundles-'));
  await bundle(folder);
  project.provide('bundles', folder);
  project.onTestsRerun(() => bundle(folder));
  return () => fs.rmSync(folder, { recursive: true, force: true });
}

async function bundle(folder: string): Promise<void> {
  await build({
    entryPoints: { cli: path.join(ROOT, 'server/src/cli/main.ts'), server: path.join(ROOT, 'server/src/node/main.ts') },
    outdir: path.join(folder, 'dist'),
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    mainFields: ['module', 'main'],
    logLevel: 'error',
  });
}
