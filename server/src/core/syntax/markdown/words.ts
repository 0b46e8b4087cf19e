import type { Span } from '../../text/span.ts';

/**
 * A text as its author means it, with the place of each of its characters: escapes are resolved, line breaks that only
 * wrap a paragraph are spaces. Immutable.
 */
export class Words {
  constructor(
    readonly text: string,
    /** Absolute span of each UTF-16 unit of the text, in order. */
    readonly places: readonly Span[],
    /** Absolute offset where the text would be, were it empty. */
    private readonly at: number,
  ) {}

  /** Absolute offset of the first character. */
  get start(): number {
    return this.places[0]?.start ?? this.at;
  }

  /** Absolute offset after the last character. */
  get end(): number {
    return this.places.at(-1)?.end ?? this.at;
  }

  /** Tells whether nothing but blanks is said. */
  get isBlank(): boolean {
    return this.text.trim() === '';
  }

  /** Gives a part, by offsets in the text. Never throws. */
  slice(from: number, to: number = this.text.length): Words {
    const at = this.places[from]?.start ?? this.end;
    return new Words(this.text.slice(from, to), this.places.slice(from, to), at);
  }

  /** Gives the text without the blanks around it. Never throws. */
  trim(): Words {
    const from = this.text.length - this.text.trimStart().length;
    return this.slice(from, Math.max(from, this.text.trimEnd().length));
  }

  /** Gives the text without the end that matches; the expression must be anchored at the end. Never throws. */
  withoutEnd(end: RegExp): Words {
    const found = end.exec(this.text);
    return found ? this.slice(0, found.index) : this;
  }

  /** Cuts at each find of an expression with the flag `g`, and trims; empty parts are left out. Never throws. */
  split(separator: RegExp): Words[] {
    const parts: Words[] = [];
    let from = 0;
    for (const found of this.text.matchAll(separator)) {
      parts.push(this.slice(from, found.index).trim());
      from = found.index + found[0].length;
    }
    parts.push(this.slice(from).trim());
    return parts.filter((part) => !part.isBlank);
  }
}

/** Joins texts that follow one another; each separator stands where the text before it ends. Never throws. */
export function joinWords(parts: readonly Words[], separators: readonly string[]): Words {
  const [first] = parts;
  if (!first) return new Words('', [], 0);
  if (parts.length === 1) return first;
  let text = '';
  const places: Span[] = [];
  parts.forEach((part, i) => {
    text += part.text;
    places.push(...part.places);
    const separator = i < parts.length - 1 ? (separators[i] ?? ' ') : '';
    text += separator;
    const next = parts[i + 1]?.start ?? part.end;
    for (let k = 0; k < separator.length; k++) {
      // The first stands for what lies between the two, the others are nothing of the source.
      places.push({ start: k === 0 ? part.end : next, end: next });
    }
  });
  return new Words(text, places, first.start);
}

const ESCAPED = /[!-/:-@[-`{-~]/;
const BREAK = /^<br\s*\/?>/i;

/**
 * Reads a stretch of one line as words: `\*` is an asterisk, `<br>` a line break; the spans of `hidden` (comments) are
 * left out. Offsets are absolute. Never throws.
 */
export function readWords(source: string, start: number, end: number, hidden: readonly Span[]): Words {
  const near = hidden.filter((span) => span.start < end && span.end > start);
  let text = '';
  const places: Span[] = [];
  let at = start;
  let next = 0;
  while (at < end) {
    while ((near[next]?.end ?? end) <= at) next++;
    const skipped = (near[next]?.start ?? end) <= at ? near[next] : undefined;
    const length = skipped ? 0 : lengthAt(source, at, end);
    const to = skipped ? skipped.end : at + length;
    if (!skipped) {
      const char = source[at] ?? '';
      text += length === 1 ? char : char === '<' ? '\n' : (source[at + 1] ?? '');
      places.push({ start: at, end: to });
    }
    at = to;
  }
  return new Words(text, places, start);
}

/** How many characters of the source write one of the text. */
function lengthAt(source: string, at: number, end: number): number {
  if (source[at] === '\\' && at + 1 < end && ESCAPED.test(source[at + 1] ?? '')) return 2;
  return source[at] === '<' ? (BREAK.exec(source.slice(at, Math.min(end, at + 12)))?.[0].length ?? 1) : 1;
}
