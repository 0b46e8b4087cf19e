/** How the bytes of a file were read. Only UTF-8, with or without a byte order mark, is right. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'binary';

/** Turns bytes into a text by the name of an encoding; `TextDecoder` does, in Node and in browsers. */
export type Decode = (bytes: Uint8Array, label: string, fatal: boolean) => string;

/**
 * Reads bytes as text, whatever their encoding, and says which it was: UTF-16 by its mark or its NULs, else UTF-8 when
 * the bytes are valid, else Windows-1252 (every byte is valid). Bytes that hold NULs otherwise are `binary`. Never throws.
 */
export function decodeText(bytes: Uint8Array, decode: Decode): { readonly text: string; readonly encoding: Encoding } {
  const wide = wideEncoding(bytes);
  if (wide) return { text: decode(bytes, wide, false), encoding: wide };
  try {
    const text = decode(bytes, 'utf-8', true);
    return { text, encoding: text.includes('\0') ? 'binary' : 'utf-8' };
  } catch {
    // Not UTF-8: the fatal mode says so by throwing.
    const encoding = bytes.includes(0) ? 'binary' : 'windows-1252';
    return { text: decode(bytes, 'windows-1252', false), encoding };
  }
}

function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const [first, second, third, fourth] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (second === 0 && fourth === 0 && first !== 0 && third !== 0) return 'utf-16le';
  return first === 0 && third === 0 && second !== 0 && fourth !== 0 ? 'utf-16be' : undefined;
}
