import type { Connection } from 'vscode-languageserver';
import * as z from 'zod/mini';
import { uris } from '../core/languageService.ts';
import type { Client } from './client.ts';
import type { FileHost } from './host.ts';
import { LIST_FILES, READ_FILE } from './protocol.ts';

const listed = z.array(z.object({ uri: z.string() }));
const read = z.union([z.object({ bytes: z.string() }), z.object({ error: z.string() })]);

/** Who reads the files is known only once the client has said so: the server's own host, or the client itself. */
export function lateFiles(connection: Connection, own: FileHost | undefined, client: () => Client): FileHost {
  const throughClient = clientFiles(connection);
  const files = () => (client().hostReads ? undefined : own) ?? throughClient;
  return {
    list: (folder, deep) => files().list(folder, deep),
    read: (uri) => files().read(uri),
    around: async (folder) => (await files().around?.(folder)) ?? { project: undefined, settings: [] },
    watch: (folder, deep, told) => files().watch?.(folder, deep, told) ?? (() => {}),
  };
}

/** Reads files through the client, which alone can reach them in a browser or a virtual workspace. */
function clientFiles(connection: Connection): FileHost {
  return {
    async list(folder, deep) {
      const found = listed.parse(await connection.sendRequest(LIST_FILES, { folders: [folder] })).map(({ uri }) => uri);
      const parent = folder.replace(/\/$/, '');
      return deep ? found : found.filter((uri) => uris.folderOf(uri) === parent);
    },
    async read(uri) {
      const answer = read.parse(await connection.sendRequest(READ_FILE, { uri }));
      return 'bytes' in answer ? Uint8Array.from(atob(answer.bytes), (char) => char.charCodeAt(0)) : undefined;
    },
  };
}
