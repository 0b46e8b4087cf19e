// Bundles: node scripts/build.mjs [all|extension|cli|tests]… [--production] [--watch]
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build, context } from 'esbuild';
import { importCore } from './generate/core.mjs';

const root = path.resolve(import.meta.dirname, '..');

const node = { platform: 'node', target: 'node20', format: 'cjs', mainFields: ['module', 'main'] };
const browser = { platform: 'browser', target: 'es2022', format: 'cjs', define: { global: 'globalThis' } };
const inEditor = { external: ['vscode'] };
const pages = 'server/src/core/rules/docs.ts';
const program = { options: { ...node, banner: { js: '#!/usr/bin/env node' } }, executable: true };
const alias = {
  // The same package as ES modules, which leaves out what is not used: for Node it is CommonJS.
  yaml: path.join(root, 'node_modules/yaml/browser/index.js'),
  'decode-named-character-reference': path.join(root, 'scripts/noCharacterReferences.mjs'),
  fault: path.join(root, 'scripts/noFaults.mjs'),
};

/**
 * What each name on the command line makes. `optional`: skipped while its source does not exist. `pagesApart`: the pages of
 * the rules are in a file beside it.
 */
const bundles = {
  extension: [
    { from: 'client/src/main.node.ts', to: 'dist/node/extension.cjs', options: { ...node, ...inEditor } },
    { from: 'client/src/main.browser.ts', to: 'dist/browser/extension.js', options: { ...browser, ...inEditor } },
    { from: 'server/src/node/start.ts', to: 'dist/node/server.cjs', options: node },
    { from: 'server/src/node/main.ts', to: 'dist/node/languageServer.cjs', options: node, pagesApart: true },
    { from: pages, to: 'dist/node/rulePages.cjs', options: node },
    // The pages stay inside: a worker whose script comes from another origin can import nothing beside it.
    { from: 'server/src/browser/main.ts', to: 'dist/browser/server.js', options: { ...browser, format: 'iife' } },
  ],
  cli: [
    { from: 'server/src/cli/start.ts', to: 'server/dist/certidoc.cjs', ...program },
    { from: 'server/src/cli/main.ts', to: 'server/dist/cli.cjs', ...program },
  ],
  // One bundle serves both extension hosts: mocha's browser build needs nothing from Node.
  tests: [
    {
      from: 'tests/e2e/api/index.ts',
      to: 'dist/tests/suite.js',
      options: { ...browser, ...inEditor },
      optional: true,
    },
  ],
};

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: { production: { type: 'boolean', default: false }, watch: { type: 'boolean', default: false } },
});

const chosen = select(positionals.length > 0 ? positionals : ['all']);
if (flags.watch) {
  for (const bundle of chosen) await (await context(settings(bundle))).watch();
} else {
  const results = await Promise.allSettled(chosen.map((bundle) => build(settings(bundle))));
  // esbuild has already said what is wrong
  if (results.some(({ status }) => status === 'rejected')) process.exitCode = 1;
}

function select(names) {
  const wanted = names.includes('all') ? Object.keys(bundles) : names;
  const unknown = wanted.filter((name) => !Object.hasOwn(bundles, name));
  if (unknown.length > 0) {
    console.error(`build: unknown target ${unknown.join(', ')}; expected all, ${Object.keys(bundles).join(', ')}`);
    process.exit(2);
  }
  return wanted.flatMap((name) => bundles[name]).filter(exists);
}

function exists({ from, optional }) {
  if (!optional || fs.existsSync(path.join(root, from))) return true;
  console.warn(`build: ${from} does not exist, skipped`);
  return false;
}

function settings(bundle) {
  return {
    ...bundle.options,
    alias,
    absWorkingDir: root,
    entryPoints: [bundle.from],
    outfile: bundle.to,
    bundle: true,
    minify: flags.production,
    sourcemap: !flags.production,
    legalComments: 'eof',
    logLevel: 'warning',
    plugins: [rulePages(bundle), finish(bundle)],
  };
}

/**
 * The pages of the rules weigh as much as the rules and are seldom read: they are data, which the language server has in a
 * file of its own in Node and loads when it wants it (loadDocs.ts). The command line is one file that needs no other.
 */
function rulePages({ to, pagesApart = false }) {
  return {
    name: 'rule-pages',
    setup(build) {
      if (pagesApart) {
        const file = `./rulePages${path.extname(to)}`;
        build.onResolve({ filter: /^\.\/docs\.ts$/ }, () => ({ path: file, external: true }));
        return;
      }
      build.onLoad({ filter: /[\\/]rules[\\/]docs\.ts$/ }, async () => {
        const { DOCS } = await importCore(`export { DOCS } from './${pages}';`);
        return {
          contents: `export const DOCS = JSON.parse(${JSON.stringify(JSON.stringify(DOCS))});`,
          watchDirs: [path.dirname(path.join(root, pages))],
        };
      });
    },
  };
}

/** The messages are what .vscode/tasks.json waits for in watch mode. */
function finish({ to, executable }) {
  const file = path.join(root, to);
  return {
    name: 'finish',
    setup(build) {
      build.onStart(() => {
        if (flags.watch) console.log(`build: ${to} started`);
        // A bundle without its maps must not keep those of an earlier build.
        if (flags.production) fs.rmSync(`${file}.map`, { force: true });
      });
      build.onEnd(({ errors }) => {
        if (flags.production && errors.length === 0) fs.writeFileSync(file, inAscii(fs.readFileSync(file, 'utf8')));
        if (executable && errors.length === 0) fs.chmodSync(file, 0o755);
        console.log(`build: ${to} ${errors.length > 0 ? 'failed' : `${Math.ceil(fs.statSync(file).size / 1024)} KiB`}`);
      });
    },
  };
}

/**
 * Escapes what esbuild leaves as it is in regular expressions. One letter beyond ASCII makes an engine hold the whole file
 * in twice the memory, and Node start later.
 */
function inAscii(code) {
  return code.replace(/(\\*)([^\0-\x7f])/g, (_, slashes, letter) => {
    // Only an escaped letter, which means itself, loses its slash.
    const before = slashes.length % 2 === 0 ? slashes : slashes.slice(1);
    return `${before}\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
