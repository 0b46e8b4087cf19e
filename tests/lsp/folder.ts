import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** The repository. */
export const ROOT = path.resolve(import.meta.dirname, '../..');

/** A folder of its own on the disk, removed at the end. */
export class Folder {
  readonly path = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'certidoc-lsp-')));

  /** Copies a folder of samples into it. */
  copy(sample: string): this {
    fs.cpSync(path.join(ROOT, 'samples', sample), this.path, { recursive: true });
    return this;
  }

  write(name: string, text: string): string {
    const file = path.join(this.path, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
    return this.uri(name);
  }

  read(name: string): string {
    return fs.readFileSync(path.join(this.path, name), 'utf8');
  }

  uri(name = ''): string {
    return pathToFileURL(path.join(this.path, name)).toString();
  }

  rename(from: string, to: string): void {
    fs.renameSync(path.join(this.path, from), path.join(this.path, to));
  }

  remove(): void {
    fs.rmSync(this.path, { recursive: true, force: true });
  }
}
