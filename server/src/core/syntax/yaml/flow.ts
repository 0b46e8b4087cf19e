import { quoteEnd } from './lines.ts';

/** A value between brackets that YAML reads otherwise than meant; offsets in the text scanned. */
export interface FlowMisread {
  readonly start: number;
  readonly end: number;
  /** A comma, or a colon, cuts it; otherwise it holds a sign that YAML keeps for itself. */
  readonly detail: 'flow' | 'flow-comma' | 'flow-colon';
}

/** A bracket that is open, and what was last written in it. */
interface Frame {
  readonly brace: boolean;
  /** The text after the colon of the entry at hand, as long as no other entry begins. */
  value: { readonly start: number; readonly end: number; readonly plain: boolean } | undefined;
  /** The entry at hand has its colon. */
  colon: boolean;
}

/**
 * Reads a list or mapping written between brackets, from the bracket at `from`. Gives the offset after the closing
 * bracket (-1 when it is missing) and the elements that want quotes. Never throws.
 */
export function scanFlow(text: string, from: number): { readonly end: number; readonly misread: FlowMisread[] } {
  const scan = new FlowScan(text);
  return { end: scan.run(from), misread: scan.misread };
}

class FlowScan {
  readonly misread: FlowMisread[] = [];
  readonly #open: Frame[] = [];

  constructor(private readonly text: string) {}

  run(from: number): number {
    for (let at = from; at < this.text.length; ) {
      const char = this.text[at] ?? '';
      if (char === '[' || char === '{') this.#open.push({ brace: char === '{', value: undefined, colon: false });
      else if (char === ']' || char === '}') {
        this.#open.pop();
        if (this.#open.length === 0) return at + 1;
        this.#note({ start: at, end: at + 1, plain: false });
      } else if (char === ',') this.#comma();
      else if (char === ':' && this.#separates(at)) this.#colon();
      else if (char === '#' && this.#isComment(at)) at = this.#lineEnd(at) - 1;
      else if (!/\s/.test(char)) {
        at = this.#element(at);
        continue;
      }
      at++;
    }
    return -1;
  }

  #comma(): void {
    const frame = this.#open.at(-1);
    if (frame) frame.colon = false;
  }

  #colon(): void {
    const frame = this.#open.at(-1);
    if (!frame?.brace) return;
    frame.colon = true;
    frame.value = undefined;
  }

  /** A colon that nothing stands before, or the second of an entry, is the beginning of a text. */
  #separates(at: number): boolean {
    const frame = this.#open.at(-1);
    if (frame?.brace && frame.colon) return false;
    const before = this.text.slice(Math.max(0, at - 200), at).trimEnd();
    return !/[[,]$/.test(before) && (isPairColon(this.text, at) || /["'\]}]$/.test(before));
  }

  #note(value: Frame['value']): void {
    const frame = this.#open.at(-1);
    if (frame) frame.value = frame.brace && frame.colon ? value : undefined;
  }

  /** A `#` glued to a word is a text that wants quotes, unless it begins its line. */
  #isComment(at: number): boolean {
    const before = this.text.slice(this.text.lastIndexOf('\n', at - 1) + 1, at);
    return before.trim() === '' || (/\s$/.test(before) && /^#(?:[\s#]|$|certidoc-)/.test(this.text.slice(at, at + 10)));
  }

  #lineEnd(at: number): number {
    const nl = this.text.indexOf('\n', at);
    return nl < 0 ? this.text.length : nl;
  }

  /** Reads one element, or one key; gives the offset after it. */
  #element(start: number): number {
    const char = this.text[start] ?? '';
    if (char === '"' || char === "'") {
      const close = quoteEnd(this.text, start);
      const end = close < 0 ? this.text.length : close;
      this.#note({ start, end, plain: false });
      return end;
    }
    const end = this.#plainEnd(start + 1);
    const stop = start + this.text.slice(start, end).trimEnd().length;
    const frame = this.#open.at(-1);
    if (frame?.brace && frame.colon) return this.#value(frame, start, stop);
    if (frame?.brace && this.#isTail(frame, start, stop)) return this.#cut(frame, stop, 'flow-comma');
    if (isReserved(this.text.slice(start, stop))) this.misread.push({ start, end: stop, detail: 'flow' });
    return end;
  }

  /** A value in braces, or its next line; a second colon is part of it. */
  #value(frame: Frame, from: number, stop: number): number {
    const start = frame.value?.plain ? frame.value.start : from;
    let end = stop;
    for (let colon = this.#colonAfter(end); colon > 0; colon = this.#colonAfter(end)) {
      const more = this.#plainEnd(this.#skipBlanks(colon));
      end = Math.max(colon, from + this.text.slice(from, more).trimEnd().length);
    }
    const known = this.#takeBack(start);
    if (end > stop) this.misread.push({ start, end, detail: 'flow-colon' });
    else if (known || isReserved(this.text.slice(from, stop)))
      this.misread.push({ start, end, detail: known ?? 'flow' });
    frame.value = { start, end, plain: true };
    return end;
  }

  /**
   * Tells whether what has no colon goes on with the text before the comma: words that begin without a capital, or the
   * decimals of a number. A lone word may be a name whose value is missing, and is left to who knows the names.
   */
  #isTail(frame: Frame, start: number, stop: number): boolean {
    if (!frame.value?.plain || this.#colonAfter(stop) > 0) return false;
    const tail = this.text.slice(start, stop);
    if (/^\d+(?!\S)/.test(tail)) return /\d,$/.test(this.text.slice(start - 2, start));
    return /^\p{Ll}[^\n]*\s\S/u.test(tail);
  }

  /** Joins what a comma cut to the text before it. */
  #cut(frame: Frame, end: number, detail: FlowMisread['detail']): number {
    const start = frame.value?.start ?? end;
    this.#takeBack(start);
    this.misread.push({ start, end, detail });
    frame.value = { start, end, plain: true };
    return end;
  }

  /** Forgets what was found in a text that turns out to be longer; gives what it was. */
  #takeBack(start: number): FlowMisread['detail'] | undefined {
    let detail: FlowMisread['detail'] | undefined;
    while ((this.misread.at(-1)?.end ?? 0) > start) detail = this.misread.pop()?.detail;
    return detail;
  }

  /** Gives the offset after the colon that follows an offset on its line, 0 when none does. */
  #colonAfter(at: number): number {
    const colon = this.#skipBlanks(at);
    return isPairColon(this.text, colon) ? colon + 1 : 0;
  }

  #skipBlanks(at: number): number {
    let next = at;
    while (this.text[next] === ' ' || this.text[next] === '\t') next++;
    return next;
  }

  #plainEnd(start: number): number {
    let end = start;
    for (; end < this.text.length; end++) {
      const char = this.text[end] ?? '';
      if (/[,[\]{}\n]/.test(char) || isPairColon(this.text, end) || (char === '#' && this.#isComment(end))) break;
    }
    return end;
  }
}

/** Tells whether an element begins with a sign that YAML keeps for itself, or holds a `#` glued to a word. */
function isReserved(value: string): boolean {
  if (/^[@`%|>#]/.test(value) || /^[-?:](?:\s|$)/.test(value)) return true;
  return /^[*&!]$|^\*[^\s*]*\*|^[*&!]\S*\s/.test(value) || /[ \t]#(?:[^\s#]|$)/.test(value);
}

function isPairColon(text: string, at: number): boolean {
  return text[at] === ':' && /[\s,\]}]|^$/.test(text[at + 1] ?? '');
}
