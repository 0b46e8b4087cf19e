import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from '../lsp/server.ts';
import { nodeHost } from './host.ts';
import { staySmall } from './memory.ts';

staySmall();

// The command line names the transport: --node-ipc, --stdio, --socket=PORT or --pipe=NAME.
startServer(createConnection(ProposedFeatures.all), nodeHost);
