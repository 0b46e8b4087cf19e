import { type Document, isInMarkdown } from '../../model/document.ts';
import { freeLinesOf } from '../../model/markdown/free.ts';
import { type Span, touches } from '../../text/span.ts';
import type { Language } from '../../workspace/settings.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { type Understood, understoodIn } from '../../workspace/understood.ts';
import { paragraphs, quoted } from './markdown.ts';

/** Longest list, in lines: a hover is read at a glance. */
const MANY = 12;

/** Longest value, in characters. */
const LONG = 120;

/** Says how the rubrique under a heading was understood; empty where its key is no heading. Never throws. */
export function understoodText(snapshot: Snapshot, document: Document, key: Span, language: Language): string {
  if (!isInMarkdown(document, key.start)) return '';
  const found = understoodIn(snapshot, document).find(({ keySpan }) => keySpan.start === key.start);
  if (!found || found.span.start === key.start) return '';
  const lines = found.parts.length > 0 ? linesOf(found.parts, language, '') : [`- ${onOneLine(found)}`];
  const more = lines.length > MANY ? [language === 'fr' ? '- …et la suite' : '- …and the rest'] : [];
  const head = language === 'fr' ? 'Ce que Certidoc comprend :' : 'What Certidoc understands:';
  return paragraphs(head, [...lines.slice(0, MANY), ...more].join('\n'));
}

function linesOf(parts: readonly Understood[], language: Language, margin: string): string[] {
  return parts.flatMap((part) => {
    if (part.element) return [`${margin}- ${onOneLine(part)}`];
    const label = `${margin}- **${quoted(part.label[language])}**`;
    const words = part.parts.every(({ element, parts: inner }) => element && inner.length === 0);
    if (words) return [`${label} : ${onOneLine(part)}`];
    return [label, ...linesOf(part.parts, language, `${margin}  `)];
  });
}

/** Values alone, in the order of the text. */
function onOneLine(part: Understood): string {
  const values = valuesOf(part).filter((text) => text !== '');
  return values.length === 0 ? '…' : quoted(values.join(part.element ? ' · ' : ', '), LONG);
}

function valuesOf({ text, parts }: Understood): string[] {
  return parts.length > 0 ? parts.flatMap(valuesOf) : [text];
}

/** Says of a heading that names no rubrique that it is kept as it is; undefined elsewhere. Never throws. */
export function hoverFreeHeading(
  document: Document,
  offset: number,
  language: Language,
): { readonly span: Span; readonly markdown: string } | undefined {
  if (!isInMarkdown(document, offset)) return undefined;
  const line = freeLinesOf(document).find(({ span }) => touches(span, offset));
  if (!line?.whole || !/^ {0,3}#{1,6}\s/.test(document.text.slice(line.span.start, line.span.end))) return undefined;
  const markdown =
    language === 'fr'
      ? paragraphs(
          '**Titre libre**',
          'Ce titre ne nomme aucune rubrique : Certidoc garde ce texte et ne le vérifie pas.',
        )
      : paragraphs('**Free heading**', 'It names no rubrique: Certidoc keeps this text and does not check it.');
  return { span: line.span, markdown };
}
