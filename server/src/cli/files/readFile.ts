import { type Bilingual, decodeText, type Encoding } from '../../core/linter.ts';
import { readBytes } from './readBytes.ts';

/** A file's text and how its bytes were read; or why it could not be. */
export type FileText = DecodedText | { readonly fault: Bilingual };

/** A text and how its bytes were read. `mark` is true when a byte order mark came first. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
  readonly mark: boolean;
}

/** Reads a file, whatever its encoding. Never throws. */
export function readText(file: string): FileText {
  const read = readBytes(file);
  return 'fault' in read ? read : decode(read.bytes);
}

/** Reads everything a stream gives, as text. Throws what the stream throws. */
export async function readStream(stream: AsyncIterable<Uint8Array | string>) {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
  return decode(Buffer.concat(chunks));
}

/** Turns bytes into a text, whatever its encoding. Never throws. */
export function decode(bytes: Uint8Array): DecodedText {
  const read = decodeText(bytes, (data, label, fatal) => decoderOf(label, fatal).decode(data));
  return { ...read, mark: MARKS.some((mark) => mark.every((byte, i) => bytes[i] === byte)) };
}

const decoders = new Map<string, TextDecoder>();

/** A decoder keeps nothing of a text it was given whole: one serves all files. */
function decoderOf(label: string, fatal: boolean): TextDecoder {
  const name = `${label} ${fatal}`;
  const decoder = decoders.get(name) ?? new TextDecoder(label, { fatal });
  decoders.set(name, decoder);
  return decoder;
}

const MARKS = [
  [0xef, 0xbb, 0xbf],
  [0xff, 0xfe],
  [0xfe, 0xff],
];
