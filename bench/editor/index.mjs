// Measures how long a server takes, from its start, to know a whole folder: the first answer that needs all of it.
//   node bench/editor/index.mjs SERVER.cjs FOLDER      prints milliseconds
import { spawn } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';

const [, , script = '', folder = '.'] = process.argv;
const uri = pathToFileURL(path.resolve(folder)).href;
const started = performance.now();
const server = spawn(process.execPath, [script, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
const connection = createProtocolConnection(
  new StreamMessageReader(server.stdout),
  new StreamMessageWriter(server.stdin),
);
connection.listen();
await connection.sendRequest('initialize', {
  processId: process.pid,
  rootUri: uri,
  workspaceFolders: [{ uri, name: 'bench' }],
  capabilities: { workspace: { workspaceFolders: true } },
});
await connection.sendNotification('initialized', {});
await connection.sendRequest('workspace/symbol', { query: 'C1.CR4' });
console.log((performance.now() - started).toFixed(0));
await connection.sendRequest('shutdown');
await connection.sendNotification('exit');
connection.dispose();
