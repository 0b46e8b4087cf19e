import type { GroupShape } from '../shape.ts';
import { type Content, paragraphOf, type Section, sectionOf } from './content.ts';
import { Finder, type FoundRubriques } from './finder.ts';
import { keyedIn } from './keyed.ts';
import type { ExtraNames, FieldNames } from './names.ts';

/** Finds the rubriques of a document by its headings, or by its lines in bold where no heading names one. Never throws. */
export function findRubriques(shape: GroupShape, extra: ExtraNames, content: Content): FoundRubriques {
  const finder = new Finder(shape, extra);
  finder.walk(content);
  if (finder.rubriques.length > 0) return finder.result();
  const promoted = new Finder(shape, extra);
  promoted.walk(promote(content, promoted.names));
  return (promoted.rubriques.length > 0 ? promoted : finder).result();
}

/** Makes headings of the lines that hold nothing but the name of a rubrique, in bold or before a colon. */
function promote(content: Content, names: FieldNames): Content {
  const result: Content[number][] = [];
  let open: { readonly heading: Section['heading']; readonly blocks: Content[number][] } | undefined;
  const close = () => {
    if (!open) return;
    const made = sectionOf(open.heading, []);
    const end = Math.max(made.span.end, ...open.blocks.map(({ span }) => span.end));
    result.push({ ...made, span: { ...made.span, end }, blocks: open.blocks });
  };
  for (const block of content) {
    const [line, ...lines] = block.kind === 'paragraph' ? block.lines : [];
    const keyed = line && keyedIn(line.words);
    if (block.kind !== 'paragraph' || !line || !keyed?.rest.isBlank || names.find(keyed.key.text) === undefined) {
      if (open) open.blocks.push(block);
      else result.push(block.kind === 'section' ? { ...block, blocks: promote(block.blocks, names) } : block);
      continue;
    }
    close();
    const { start, end } = line.words;
    const more = paragraphOf(lines);
    const heading = { kind: 'heading', span: { start, end }, depth: 2, words: keyed.key, underlined: false } as const;
    open = { heading, blocks: more ? [more] : [] };
  }
  close();
  return result;
}
