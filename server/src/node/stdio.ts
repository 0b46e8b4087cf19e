import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from '../lsp/server.ts';
import { nodeHost } from './host.ts';

/**
 * Serves the language server over standard input and output, for `certidoc lsp --stdio`. Returns at once; the process
 * ends by itself when the client says `exit` or closes the input: with status 0 after `shutdown`, 1 otherwise. Nothing
 * else may write to standard output meanwhile.
 */
export function startStdioServer(): void {
  startServer(createConnection(ProposedFeatures.all, process.stdin, process.stdout), nodeHost);
}
