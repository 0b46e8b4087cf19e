/** A first use of the command line and of the language server, as installed. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** The Node of npm itself: what people have, where the tools of this repository bring one of their own. */
const NODE = process.env.npm_node_execpath ?? process.execPath;

/**
 * Lints a fiche and asks the server for its diagnostics. Throws when an answer is wrong.
 * @param {string} cli
 * @param {string} folder where to write the fiche
 */
export async function tryCli(cli, folder) {
  const fiche = path.join(folder, 'essai.fiche.yaml');
  const text = 'type: fiche\ntitre: Essai\n';
  fs.writeFileSync(fiche, text);
  const linted = await run([cli, 'lint', '--format', 'json', fiche], folder);
  assert.equal(linted.status, 1, linted.output);
  assert.ok(JSON.parse(linted.output).findings.some(isMoyens), linted.output);
  const served = await run([cli, 'lsp', '--stdio'], folder, dialogue(fiche, text));
  assert.equal(served.status, 0, served.output);
  assert.match(served.output, /publishDiagnostics[\s\S]+fiche-moyens-absents/);
  const [version, node] = await Promise.all([run([cli, '--version'], folder), run(['--version'], folder)]);
  console.log(`certidoc ${version.output.trim()} installed: lint and lsp answer, on Node ${node.output.trim()}`);
}

/** @param {{ rule: string }} finding */
const isMoyens = ({ rule }) => rule === 'fiche-moyens-absents';

/**
 * What an editor says to a server, each time after what it waits for.
 * @param {string} fiche
 * @param {string} text
 * @returns {[after: string, say: object[]][]}
 */
function dialogue(fiche, text) {
  const textDocument = { uri: pathToFileURL(fiche).href, languageId: 'fiche', version: 1, text };
  return [
    ['', [{ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } }]],
    [
      '"id":1',
      [
        { method: 'initialized', params: {} },
        { method: 'textDocument/didOpen', params: { textDocument } },
      ],
    ],
    ['publishDiagnostics', [{ id: 2, method: 'shutdown' }]],
    ['"id":2', [{ method: 'exit' }]],
  ];
}

/** @param {object} message */
function framed(message) {
  const text = JSON.stringify({ jsonrpc: '2.0', ...message });
  return `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`;
}

/**
 * @param {string[]} args
 * @param {string} cwd
 * @param {ReturnType<typeof dialogue>} [turns]
 * @returns {Promise<{ status: number | null, output: string }>}
 */
function run(args, cwd, turns = []) {
  return new Promise((resolve, reject) => {
    const child = spawn(NODE, args, { cwd, stdio: ['pipe', 'pipe', 'inherit'], timeout: 60_000 });
    let output = '';
    const answer = () => {
      for (let [turn] = turns; turn && output.includes(turn[0]); [turn] = turns) {
        child.stdin.write(turn[1].map(framed).join(''));
        turns.shift();
      }
    };
    child.stdout.setEncoding('utf8').on('data', (text) => {
      output += text;
      answer();
    });
    child.once('error', reject);
    child.once('close', (status) => resolve({ status, output }));
    answer();
  });
}
