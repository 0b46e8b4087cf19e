import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

/**
 * The import table. Each layer may import itself, the layers named, and the packages named; `type` imports count too.
 * The first layer whose folder holds a file is the file's layer.
 */
const LAYERS: readonly { layer: string; folder: string; layers: readonly string[]; packages: readonly string[] }[] = [
  { layer: 'text', folder: 'server/src/core/text/', layers: [], packages: [] },
  {
    layer: 'syntax',
    folder: 'server/src/core/syntax/',
    layers: ['text'],
    packages: [
      'yaml',
      'mdast',
      'mdast-util-from-markdown',
      'mdast-util-frontmatter',
      'mdast-util-gfm-table',
      'micromark-extension-frontmatter',
      'micromark-extension-gfm-table',
    ],
  },
  {
    layer: 'model',
    folder: 'server/src/core/model/',
    layers: ['text', 'syntax'],
    packages: ['zod/mini', 'fastest-levenshtein'],
  },
  {
    layer: 'workspace',
    folder: 'server/src/core/workspace/',
    layers: ['text', 'syntax', 'model'],
    packages: ['vscode-uri', 'picomatch'],
  },
  {
    layer: 'rules',
    folder: 'server/src/core/rules/',
    layers: ['text', 'syntax', 'model', 'workspace'],
    packages: ['zod/mini'],
  },
  {
    layer: 'features',
    folder: 'server/src/core/features/',
    layers: ['text', 'syntax', 'model', 'workspace', 'rules'],
    packages: ['zod/mini'],
  },
  {
    layer: 'exchange',
    folder: 'server/src/core/exchange/',
    layers: ['text', 'syntax', 'model', 'workspace'],
    packages: ['zod/mini'],
  },
  {
    layer: 'linter',
    folder: 'server/src/core/linter.ts',
    layers: ['text', 'syntax', 'model', 'workspace', 'rules', 'features'],
    packages: [],
  },
  {
    layer: 'languageService',
    folder: 'server/src/core/languageService.ts',
    layers: ['linter', 'features', 'exchange'],
    packages: [],
  },
  { layer: 'protocol', folder: 'server/src/lsp/protocol', layers: [], packages: [] },
  {
    layer: 'lsp',
    folder: 'server/src/lsp/',
    layers: ['protocol', 'languageService'],
    packages: ['vscode-languageserver', 'vscode-languageserver-textdocument', 'vscode-uri', 'zod/mini'],
  },
  {
    layer: 'node',
    folder: 'server/src/node/',
    layers: ['lsp', 'linter'],
    packages: ['node:', 'vscode-languageserver', 'vscode-uri', 'tinyglobby', 'chokidar'],
  },
  {
    layer: 'browser',
    folder: 'server/src/browser/',
    layers: ['lsp', 'languageService', 'protocol'],
    packages: ['vscode-languageserver', 'vscode-uri'],
  },
  // Its version, which the bundle then holds.
  { layer: 'manifest', folder: 'server/package.json', layers: [], packages: [] },
  {
    layer: 'cli',
    folder: 'server/src/cli/',
    layers: ['linter', 'languageService', 'node', 'manifest'],
    packages: [
      'node:',
      'chokidar',
      'commander',
      'diff',
      'fast-xml-builder',
      'jsonc-parser',
      'picocolors',
      'picomatch',
      'sarif',
      'tinyglobby',
      'vscode-uri',
      'zod/mini',
    ],
  },
  {
    layer: 'client',
    folder: 'client/src/',
    layers: ['protocol'],
    packages: ['vscode', 'vscode-languageclient', 'node:'],
  },
];

const ROOT = path.resolve(import.meta.dirname, '..');
const IMPORT = /^\s*(?:import|export)\s(?:[^'"`;]*?\sfrom\s)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/gm;

function layerOf(file: string) {
  return LAYERS.find(({ folder }) => file.startsWith(folder));
}

/** The imports of a file that its layer may not make, as readable lines. */
function faultsOf(file: string): string[] {
  const own = layerOf(file);
  if (!own) return [`${file} belongs to no layer`];
  const text = readFileSync(path.join(ROOT, file), 'utf8');
  return [...text.matchAll(IMPORT)].flatMap((found) => {
    const target = found[1] ?? found[2] ?? '';
    if (!target.startsWith('.')) {
      const allowed = own.packages.some(
        (name) => target === name || target.startsWith(name.endsWith(':') ? name : `${name}/`),
      );
      return allowed ? [] : [`${file} imports ${target}`];
    }
    const other = layerOf(path.posix.join(path.posix.dirname(file), target))?.layer ?? 'none';
    return other === own.layer || own.layers.includes(other)
      ? []
      : [`${file} (${own.layer}) imports ${target} (${other})`];
  });
}

const files = ['server/src', 'client/src']
  .flatMap((folder) => globSync(`${folder}/**/*.ts`, { cwd: ROOT }))
  .map((file) => file.replaceAll('\\', '/'));

describe('the import table', () => {
  it('sees every source file', () => {
    expect(files.length).toBeGreaterThan(40);
  });

  it('holds for every import', () => {
    expect(files.flatMap(faultsOf)).toEqual([]);
  });

  it('keeps rules apart: none imports another', () => {
    const rules = files.filter((file) => /core\/rules\/(doc|ref|fiche|bilan|croise)-/.test(file));
    const faults = rules.filter((file) =>
      /from '\.\/(doc|ref|fiche|bilan|croise)-/.test(readFileSync(path.join(ROOT, file), 'utf8')),
    );
    expect(rules.length).toBeGreaterThan(0);
    expect(faults).toEqual([]);
  });
});
