import type { Encoding } from '../../core/linter.ts';

/** How a text is written as bytes. `mark` is true when a byte order mark comes first. */
export interface Writing {
  readonly encoding: Encoding;
  readonly mark: boolean;
}

/** Turns a text into bytes; undefined when the encoding lacks one of its characters, or is none. Never throws. */
export function encodeText(text: string, { encoding, mark }: Writing): Buffer | undefined {
  const whole = mark ? `\ufeff${text}` : text;
  switch (encoding) {
    case 'utf-8':
      return Buffer.from(whole, 'utf8');
    case 'utf-16le':
      return Buffer.from(whole, 'utf16le');
    case 'utf-16be':
      return Buffer.from(whole, 'utf16le').swap16();
    case 'windows-1252':
      return encodeWindows(text);
    case 'binary':
      return undefined;
  }
}

let windows: ReadonlyMap<string, number> | undefined;

function encodeWindows(text: string): Buffer | undefined {
  windows ??= new Map(
    Array.from({ length: 256 }, (_, byte) => [new TextDecoder('windows-1252').decode(Uint8Array.of(byte)), byte]),
  );
  const bytes = Buffer.alloc(text.length);
  for (let i = 0; i < text.length; i++) {
    const byte = windows.get(text.charAt(i));
    if (byte === undefined) return undefined;
    bytes[i] = byte;
  }
  return bytes;
}
