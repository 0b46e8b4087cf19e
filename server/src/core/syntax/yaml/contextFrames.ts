import type { Step } from './context.ts';

/** A key or a dash that is open, and what is written directly under it. */
export interface Frame {
  readonly indent: number;
  /** Undefined for the document itself. */
  readonly step: Step | undefined;
  readonly siblings: string[];
  /** It has a value on its line: nothing hangs below it. */
  leaf: boolean;
}

/** The keys and dashes that are open at a line, outermost first, as their columns tell. */
export class Frames {
  readonly #document: Frame = { indent: -1, step: undefined, siblings: [], leaf: false };
  readonly #open: Frame[] = [];

  /** The innermost one. */
  get top(): Frame {
    return this.#open.at(-1) ?? this.#document;
  }

  /** The one around the innermost. */
  get parent(): Frame {
    return this.#open.at(-2) ?? this.#document;
  }

  /** The steps that lead to the innermost one. */
  get path(): Step[] {
    return this.#open.flatMap(({ step }) => step ?? []);
  }

  /** Opens a dash at a column. Never throws. */
  openItem(column: number): void {
    for (let top = this.top; top.step; top = this.top) {
      // A list may stand at the column of its key; an item that is a text or a mapping holds no other item.
      const isDone =
        top.step.kind === 'item'
          ? top.indent >= column || top.leaf || top.siblings.length > 0
          : top.indent > column || (top.indent === column && top.leaf);
      if (!isDone) break;
      this.#open.pop();
    }
    this.#open.push({ indent: column, step: { kind: 'item' }, siblings: [], leaf: false });
  }

  /** Opens a key at a column. Never throws. */
  openKey(column: number, key: string): void {
    this.close(column);
    this.top.siblings.push(key);
    this.#open.push({ indent: column, step: { kind: 'key', key }, siblings: [], leaf: false });
  }

  /** Leaves what nothing at this column can belong to. Never throws. */
  close(column: number): void {
    for (let top = this.top; top.step && (top.indent >= column || top.leaf); top = this.top) this.#open.pop();
  }
}
