import type { Context, Place } from './context.ts';
import { Frames } from './contextFrames.ts';
import { below, endOfKey, endOfWord, restOfLine, topKeys } from './contextRest.ts';
import { ValueScanner } from './contextValue.ts';

/** What the next lines may continue, when they are further right than `owner`. */
type Continued =
  | { readonly kind: 'text'; readonly owner: number }
  | { readonly kind: 'value'; readonly owner: number; readonly scanner: ValueScanner };

const KEY = /^("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|(?:[^\s#"'[\]{},&*!|>%@`-]|-(?=\S))(?:[^#]|(?<=\S)#)*?)\s*:(?=\s|$)/;

/** Follows the lines of a block, by their indentation, up to a cursor. */
export class BlockScanner {
  readonly #frames = new Frames();
  #continued: Continued | undefined;

  constructor(
    private readonly text: string,
    private readonly at: number,
  ) {}

  /**
   * Reads from the start of a line and tells what surrounds the cursor; after the first line it goes on from `next`, the
   * start of a later one, when it is given. Never throws.
   */
  run(start: number, next?: number): Context {
    if (next !== undefined) {
      this.#line(start, this.#lineEnd(start), false);
      return this.run(next);
    }
    for (let from = start; from <= this.at; ) {
      const to = this.#lineEnd(from);
      if (this.at <= to) return this.#line(from, this.at, true) ?? this.#nothing();
      this.#line(from, to, false);
      from = to + (this.text.startsWith('\r\n', to) ? 2 : 1);
    }
    return this.#nothing();
  }

  /** Reads one line; on the cursor's line, of which `to` is the cursor, gives what surrounds it. */
  #line(from: number, to: number, last: boolean): Context | undefined {
    const line = this.text.slice(from, to);
    const indent = line.length - line.trimStart().length;
    const blank = indent === line.length;
    const comment = line.charAt(indent) === '#';
    const continued = this.#continued;
    if (continued && (blank || comment) && !last) return undefined;
    if (continued && this.#continues(continued, line, indent))
      return this.#continue(continued, from + indent, to, last);
    this.#continued = undefined;
    if (comment || (blank && !last)) return undefined;
    return this.#structure(from + indent, indent, to, last, false);
  }

  #continues(continued: Continued, line: string, indent: number): boolean {
    const { owner } = continued;
    if (continued.kind === 'text') return indent > owner;
    if (continued.scanner.closed) return false;
    const rest = line.slice(indent);
    if (continued.scanner.unfinished) return indent > owner || /^[\]}]/.test(rest);
    return indent > owner && !KEY.test(rest) && !/^-(\s|$)/.test(rest);
  }

  #continue(continued: Continued, from: number, to: number, last: boolean): Context | undefined {
    if (continued.kind === 'value') continued.scanner.feed(from, to);
    if (!last) return undefined;
    if (continued.kind === 'value' && continued.scanner.brackets.length > 0) return this.#inValue(continued.scanner);
    return { ...this.#nothing(), places: [this.#valuePlace()], inText: true };
  }

  /** Reads dashes and keys from a column on, then what they introduce. */
  #structure(from: number, column: number, to: number, last: boolean, dashed: boolean): Context | undefined {
    const rest = this.text.slice(from, to);
    const dash = /^-(?:\s+|$)/.exec(rest);
    if (dash) {
      this.#frames.openItem(column);
      if (dash[0] === '-' && last) return this.#bare(to, column + 1, true, true);
      return this.#structure(from + dash[0].length, column + dash[0].length, to, last, true);
    }
    const key = KEY.exec(rest);
    if (key) return this.#afterKey(key, from, column, to, last);
    if (last && !/^[["'{#]/.test(rest)) return this.#bare(from, column, dashed, false);
    if (!dashed) this.#frames.close(column);
    // A stray word among the keys of a mapping is a line half-typed earlier.
    if (rest === '' || (!dashed && !last && this.#frames.top.siblings.length > 0)) return undefined;
    const found = this.#value(from, to, last);
    if (!found?.quote || dashed || found.flow) return found;
    return { ...found, places: [...found.places, this.#keyPlace(column)] };
  }

  #afterKey(key: RegExpExecArray, from: number, column: number, to: number, last: boolean): Context | undefined {
    this.#frames.openKey(column, unquoted(key[1] ?? ''));
    const after = from + key[0].length;
    const start = after + (/^\s*/.exec(this.text.slice(after, to))?.[0].length ?? 0);
    if (start < to) return this.#value(start, to, last);
    // A value that is already there and is more than a word is not replaced.
    if (!last || /^\s*["'[{|>&!*]/.test(restOfLine(this.text, this.at))) return undefined;
    return this.#found(this.at, '', false, [this.#valuePlace()], start === after);
  }

  /** Reads what follows a key or a dash on its line. */
  #value(from: number, to: number, last: boolean): Context | undefined {
    const top = this.#frames.top;
    const rest = this.text.slice(from, to);
    if (rest.startsWith('#')) return undefined;
    top.leaf = true;
    if (/^[|>][-+\d]*\s*(?:#.*)?$/.test(rest)) {
      this.#continued = { kind: 'text', owner: top.indent };
      return undefined;
    }
    const scanner = new ValueScanner(this.text);
    scanner.feed(from + (/^(?:[&!]\S+\s+)*/.exec(rest)?.[0].length ?? 0), to);
    this.#continued = { kind: 'value', owner: top.indent, scanner };
    if (last) return this.#inValue(scanner);
    if (top.step?.kind === 'item') this.#frames.parent?.siblings.push(scanner.token);
    return undefined;
  }

  #inValue(scanner: ValueScanner): Context {
    if (scanner.comment || scanner.closed || scanner.quotedWhole) return this.#nothing();
    const bracket = scanner.brackets.at(-1);
    const { quote, tokenStart, steps } = scanner;
    const start = tokenStart === undefined ? this.at : tokenStart + (quote ? 1 : 0);
    if (!bracket) return this.#found(start, quote, false, [this.#valuePlace()], false);
    const role = bracket.open === '{' && bracket.key === undefined ? 'key' : 'value';
    const end = endOfWord(this.text, this.at, { quote, flow: true });
    scanner.skip();
    scanner.feed(quote && this.text.charAt(end) === quote ? end + 1 : end, this.#lineEnd(this.at));
    const place: Place = {
      role,
      path: [...this.#frames.path, ...steps],
      siblings: role === 'value' && bracket.open === '{' ? [] : bracket.siblings,
      ownLine: false,
    };
    return this.#found(start, quote, true, [place], false);
  }

  /** A word that is neither key nor value yet: it may become either. */
  #bare(from: number, column: number, dashed: boolean, gap: boolean): Context | undefined {
    const word = this.text.slice(from, this.at);
    if (!dashed) this.#frames.close(column);
    const key = this.#keyPlace(column);
    if (endOfKey(this.text, this.at) !== undefined) return this.#found(from, '', false, [key], gap);
    // Before something that is already there, on a line of its own.
    if (!dashed && word === '' && !/^\s*(?:#|$)/.test(restOfLine(this.text, this.at))) return undefined;
    const top = this.#frames.top;
    const holdsValue = dashed || (top.step?.kind === 'key' && !top.leaf);
    const value = { ...this.#valuePlace(), ownLine: !dashed };
    const listed = dashed
      ? value
      : { ...value, siblings: [...top.siblings, ...below(this.text, this.at, column, 'item')] };
    return this.#found(from, '', false, holdsValue ? [listed, key] : [key], gap);
  }

  #found(from: number, quote: Context['quote'], flow: boolean, places: readonly Place[], gap: boolean): Context {
    const { text, at } = this;
    const empty = from === at && (flow ? quote === '' : false);
    const key = endOfKey(text, at, quote);
    const end = key ?? (empty ? at : endOfWord(text, at, { quote, flow }));
    // In quotes the colon comes after the closing one.
    const colon = key !== undefined || /^["']\s*:(?=[\s,\]}]|$)/.test(restOfLine(text, end));
    return { places, span: { start: from, end }, typed: text.slice(from, at), quote, flow, gap, colon, inText: false };
  }

  #valuePlace(): Place {
    const top = this.#frames.top;
    const isItem = top.step?.kind === 'item';
    const siblings = isItem
      ? [...(this.#frames.parent?.siblings ?? []), ...below(this.text, this.at, top.indent, 'item')]
      : [];
    return { role: 'value', path: this.#frames.path, siblings, ownLine: false };
  }

  #keyPlace(column: number): Place {
    const path = this.#frames.path;
    // Only the lines of one top-level entry are read: the other keys at the root are looked for.
    const siblings =
      path.length === 0
        ? topKeys(this.text, this.at)
        : [...this.#frames.top.siblings, ...below(this.text, this.at, column, 'key')];
    return { role: 'key', path, siblings, ownLine: false };
  }

  #lineEnd(from: number): number {
    return from + restOfLine(this.text, from).length;
  }

  #nothing(): Context {
    const span = { start: this.at, end: this.at };
    return { places: [], span, typed: '', quote: '', flow: false, gap: false, colon: false, inText: false };
  }
}

function unquoted(key: string): string {
  return /^(["']).*\1$/s.test(key) ? key.slice(1, -1) : key;
}
