import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import { encodeText, type Writing } from '../../files/encodeText.ts';

/** A file before and after, for a patch. `name` is as people of the current folder know it. */
export interface Patched {
  readonly name: string;
  readonly before: string;
  readonly after: string;
  readonly writing: Writing;
}

/**
 * Gives the unified diff of a file, as `git apply` and `patch -p1` read it in the current folder, its mark and line ends
 * included. Never throws.
 */
export function patchOf({ name, before, after, writing }: Patched): string {
  const mark = writing.mark ? '\ufeff' : '';
  // A name with spaces ends where a tab stands.
  const end = /\s/.test(name) ? '' : undefined;
  return createTwoFilesPatch(`a/${name}`, `b/${name}`, mark + before, mark + after, end, end, {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
  });
}

/** Gives the diff of a file in the file's own bytes, which is what tools compare; undefined for UTF-16. Never throws. */
export function patchBytes(patched: Patched): Uint8Array | undefined {
  const { encoding } = patched.writing;
  return encoding.startsWith('utf-16') ? undefined : encodeText(patchOf(patched), { encoding, mark: false });
}
