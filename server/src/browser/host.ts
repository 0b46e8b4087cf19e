import type { ServerHost } from '../lsp/host.ts';

/** A browser reads no file: the client is asked for each. */
export const browserHost: ServerHost = { files: undefined };
