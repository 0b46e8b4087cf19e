import { randomUUID } from 'node:crypto';
import {
  closeSync,
  fchmodSync,
  fchownSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

/** A file's new content, written beside it and ready to take its place. */
export interface Replacement {
  /** Puts the content in place, all at once. Throws what the file system throws, the file being then as it was. */
  commit(): void;
  /** Gives up. Never throws. */
  discard(): void;
}

/**
 * Writes what a file is to hold beside it, with the permissions and, where that is allowed, the owner of the file it will
 * replace. `file` is no link: what leads to a link's file would become a file of its own. Throws what the file system
 * throws, nothing being left behind.
 */
export function prepareReplacement(file: string, content: string | Uint8Array): Replacement {
  // A name of its own, and short: the file's may be as long as a name can be.
  const beside = path.join(path.dirname(file), `.certidoc-${randomUUID()}.tmp`);
  const discard = () => rmSync(beside, { force: true });
  try {
    const before = statSync(file, { throwIfNoEntry: false });
    const handle = openSync(beside, 'wx');
    try {
      writeFileSync(handle, content);
      if (before) resemble(handle, before);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    discard();
    throw error;
  }
  return {
    discard,
    commit() {
      try {
        renameSync(beside, file);
      } catch (error) {
        discard();
        throw error;
      }
    },
  };
}

function resemble(handle: number, { mode, uid, gid }: Stats): void {
  try {
    fchownSync(handle, uid, gid);
  } catch {
    // Only the administrator may give a file to somebody else: it then belongs to whoever edits it.
  }
  fchmodSync(handle, mode & 0o7777);
}
