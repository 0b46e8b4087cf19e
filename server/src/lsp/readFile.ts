import { decodeText, type Encoding } from '../core/languageService.ts';
import type { FileHost } from './host.ts';

/** Reads a file as text, whatever its encoding; undefined when it cannot be read. Rejects when the host does. */
export async function readFile(
  host: FileHost,
  uri: string,
): Promise<{ readonly text: string; readonly encoding: Encoding } | undefined> {
  const bytes = await host.read(uri);
  return bytes && decodeText(bytes, (data, label, fatal) => new TextDecoder(label, { fatal }).decode(data));
}
