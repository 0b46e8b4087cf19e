import * as z from 'zod/mini';
import { UsageError } from '../faults.ts';

const schema = z.object({ stdio: z.literal(true) });

/**
 * `certidoc lsp --stdio`: the language server, until its client ends it. Throws a UsageError without `--stdio`, the only
 * transport. The server is loaded here only: no other command pays for it.
 */
export async function lsp(given: unknown): Promise<void> {
  if (!schema.safeParse(given).success) {
    throw new UsageError({
      fr: 'écrivez certidoc lsp --stdio : le serveur de langage parle à un éditeur par son entrée et sa sortie.',
      en: 'write certidoc lsp --stdio: the language server talks to an editor through its input and output.',
    });
  }
  const { startStdioServer } = await import('../../node/stdio.ts');
  startStdioServer();
}
