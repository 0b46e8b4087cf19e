import type { Connection } from 'vscode-languageserver';
import type { Client } from './client.ts';
import { DidChangeConfigurationNotification, DidChangeWatchedFilesNotification, WatchKind } from './library.ts';
import { CONFIG_PATTERN, DOCUMENT_PATTERN } from './protocol.ts';

/** Asks the client to tell of changes of its settings and of the files, as far as it can. Rejects when it refuses. */
export async function registerNotifications(connection: Connection, client: Client): Promise<void> {
  if (client.dynamicConfiguration)
    await connection.client.register(DidChangeConfigurationNotification.type, { section: 'certidoc' });
  if (!client.dynamicWatchers) return;
  const watchers = [
    { globPattern: DOCUMENT_PATTERN },
    { globPattern: CONFIG_PATTERN },
    // A folder that goes takes its files with it, and editors tell of the folder alone.
    { globPattern: '**/*', kind: WatchKind.Delete },
  ];
  await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
}
