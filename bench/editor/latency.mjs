// Measures what a person who types waits for, with a real language server over standard input and output:
//   node bench/editor/latency.mjs --server "node server/dist/cli.cjs lsp --stdio" --file F [--folder DIR] [--json]
// Times are in milliseconds, from the moment the message is sent to the moment the answer is read.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';

const { values } = parseArgs({
  options: {
    server: { type: 'string' },
    file: { type: 'string' },
    folder: { type: 'string' },
    language: { type: 'string', default: 'referentiel' },
    settings: { type: 'string', default: '{}' },
    edits: { type: 'string', default: '100' },
    gap: { type: 'string', default: '60' },
    json: { type: 'boolean', default: false },
  },
});
if (!values.server || !values.file) throw new Error('--server and --file are needed');

const EDITS = Number(values.edits);
const WARM_UP = 20;
const file = path.resolve(values.file);
const uri = pathToFileURL(file).href;
const folder = pathToFileURL(path.resolve(values.folder ?? path.dirname(file))).href;
const text = fs.readFileSync(file, 'utf8');
const settings = JSON.parse(values.settings);

const started = performance.now();
const [command = '', ...args] = values.server.split(' ');
const server = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'] });
const connection = createProtocolConnection(
  new StreamMessageReader(server.stdout),
  new StreamMessageWriter(server.stdin),
);
let published = () => {};
connection.onNotification('textDocument/publishDiagnostics', (params) => {
  if (params.uri === uri) published(params);
});
connection.onRequest('workspace/configuration', ({ items }) => items.map(({ section }) => settings[section] ?? null));
connection.onRequest('client/registerCapability', () => null);
connection.listen();

await connection.sendRequest('initialize', {
  processId: process.pid,
  rootUri: folder,
  workspaceFolders: [{ uri: folder, name: 'bench' }],
  capabilities: {
    workspace: { workspaceFolders: true, configuration: true },
    textDocument: {
      publishDiagnostics: { relatedInformation: true, versionSupport: true },
      hover: { contentFormat: ['markdown'] },
      completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
    },
  },
});
await connection.sendNotification('initialized', {});
let version = 1;
const first = nextDiagnostics();
await connection.sendNotification('textDocument/didOpen', {
  textDocument: { uri, languageId: values.language, version, text },
});
await first;
const start = performance.now() - started;

const writing = placeAfterMiddle(/[\p{L}] [\p{L}]{3,}$/mu, true);
const naming = placeAfterMiddle(/\bC\d+(?:\.[A-Z]+\d+)?/, false);
await pause(1500);

const report = {
  file: path.basename(file),
  characters: text.length,
  start: round(start),
  diagnostics: await repeat(async () => {
    const answer = nextDiagnostics();
    await type();
    await answer;
  }),
  completion: await repeat(async () => {
    await type();
    await ask('completion', writing);
  }),
  hover: await repeat(() => ask('hover', naming)),
  definition: await repeat(() => ask('definition', naming)),
  megabytes: memory(),
};
console.log(values.json ? JSON.stringify(report) : table(report));
await connection.sendRequest('shutdown');
await connection.sendNotification('exit');
connection.dispose();

/** Resolves when the server tells what it thinks of the last version, or of one it does not name. */
function nextDiagnostics() {
  return new Promise((resolve) => {
    published = (params) => {
      if (params.version === undefined || params.version === version) resolve(params);
    };
  });
}

/** Types a letter at the place of writing, or takes it out again every second time. */
async function type() {
  version++;
  const { line, character } = writing;
  const added = version % 2 === 0;
  const range = { start: writing, end: added ? writing : { line, character: character + 1 } };
  await connection.sendNotification('textDocument/didChange', {
    textDocument: { uri, version },
    contentChanges: [{ range, text: added ? 'e' : '' }],
  });
}

function ask(request, position) {
  return connection.sendRequest(`textDocument/${request}`, { textDocument: { uri }, position });
}

async function repeat(action) {
  const times = [];
  let before = 0;
  for (let i = 0; i < EDITS + WARM_UP; i++) {
    if (i === WARM_UP) before = workedFor();
    const from = performance.now();
    await action();
    if (i >= WARM_UP) times.push(performance.now() - from);
    await pause(Number(values.gap));
  }
  const work = round((workedFor() - before) / EDITS);
  times.sort((a, b) => a - b);
  const at = (share) => round(times[Math.floor(times.length * share)]);
  return { p50: at(0.5), p95: at(0.95), work };
}

/** Milliseconds that the server's main thread has run for: what others do on the machine at the same time is left out. */
function workedFor() {
  try {
    const [ran] = fs.readFileSync(`/proc/${server.pid}/task/${server.pid}/schedstat`, 'utf8').split(' ');
    return Number(ran) / 1e6;
  } catch {
    return Number.NaN;
  }
}

function placeAfterMiddle(pattern, atEnd) {
  const middle = text.indexOf('\n', text.length / 2) + 1;
  const found = pattern.exec(text.slice(middle));
  const offset = found ? middle + found.index + (atEnd ? found[0].length : 1) : middle;
  const before = text.slice(0, offset).split('\n');
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}

/** Memory that the server's process holds, in megabytes; undefined where the system does not tell. */
function memory() {
  try {
    const status = fs.readFileSync(`/proc/${server.pid}/status`, 'utf8');
    return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024);
  } catch {
    return undefined;
  }
}

function pause(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

function round(ms) {
  return Math.round((ms ?? 0) * 100) / 100;
}

function table({ file, characters, start, megabytes, ...figures }) {
  const lines = Object.entries(figures).map(
    ([name, { p50, p95, work }]) => `${name.padEnd(12)} ${p50} / ${p95} ms, of which ${work} ms of work on average`,
  );
  return [`${file}, ${characters} characters`, `first diagnostics ${start} ms`, ...lines, `${megabytes} MB`].join('\n');
}
