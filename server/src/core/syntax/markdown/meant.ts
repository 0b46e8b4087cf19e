import type { Block, Heading, Line, Paragraph } from './blocks.ts';

/** `##Objectifs`: what many programs take for a heading. One mark alone is a word to search for (`#atelier`). */
const STUCK = /^(#{2,6})(?=[\p{L}\p{N}*_])/u;
/** Bullets of word processors. */
const BULLET = /^[•◦▪‣●➢➤✓✔]\s*(?=\S)/u;
/** A dash stuck to its word, or a long one: a bullet where every line has one. */
const DASH = /^(?:-(?=\p{L})|[–—]\s*(?=\p{L}))/u;

/** Tells a paragraph that its author meant for headings or a list, short of a blank or of the usual mark. Never throws. */
export function meantIn(paragraph: Paragraph): Block[] {
  const blocks: Block[] = [];
  let lines: Line[] = [];
  const flush = () => {
    if (lines.length > 0) blocks.push(listedIn(ofLines(lines)));
    lines = [];
  };
  for (const line of paragraph.lines) {
    const mark = STUCK.exec(line.words.text)?.[1];
    if (mark === undefined) {
      lines.push(line);
      continue;
    }
    flush();
    blocks.push(headingOf(line, mark.length));
  }
  if (blocks.length === 0) return [listedIn(paragraph)];
  flush();
  return blocks;
}

function headingOf({ words }: Line, depth: number): Heading {
  const bare = words.slice(depth).withoutEnd(/\s*#+$/);
  return { kind: 'heading', span: { start: words.start, end: words.end }, depth, words: bare, underlined: false };
}

function ofLines(lines: readonly Line[]): Paragraph {
  const [start, end] = [lines[0]?.words.start ?? 0, lines.at(-1)?.words.end ?? 0];
  return { kind: 'paragraph', span: { start, end }, lines };
}

/** Lines without a bullet go on with the one above. */
function listedIn(paragraph: Paragraph): Block {
  const { lines, span } = paragraph;
  const bullet = BULLET.test(lines[0]?.words.text ?? '') ? BULLET : DASH;
  const starts = lines.flatMap(({ words }, i) => (bullet.test(words.text) ? [i] : []));
  if (starts[0] !== 0 || (bullet === DASH && (starts.length < 2 || starts.length < lines.length))) return paragraph;
  const items = starts.map((from, i) => {
    const own = lines.slice(from, starts[i + 1]);
    const whole = ofLines(own).span;
    const [first, ...more] = own;
    const mark = bullet.exec(first?.words.text ?? '')?.[0].length ?? 0;
    const text = first ? [{ ...first, words: first.words.slice(mark) }, ...more] : [];
    return { span: whole, unmarked: true, blocks: [ofLines(text)] };
  });
  return { kind: 'list', span, items };
}
