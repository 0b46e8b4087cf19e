import { type Document, isInMarkdown } from '../../model/document.ts';
import { runRules } from '../../rules/runRules.ts';
import type { Span } from '../../text/span.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { fixed } from './draft.ts';
import { ruleNames } from './entries.ts';
import { NONE, type Offer } from './offer.ts';

/** What may be written in a comment, and what it replaces. */
export interface InComment {
  readonly span: Span;
  readonly offers: readonly Offer[];
}

const IGNORE = /(?:^|\s)(?:#|<!--)\s*certidoc-ignore(-fichier)?\s+(?:[^:]*[\s,])?([\w-]*)$/;
const WORD = /(?:^|\s)#\s*(c[\w-]*)$/;
const HTML_WORD = /(?:^|\s)<!--\s*(c[\w-]*)$/;

/**
 * In a comment that silences rules (FORMATS §7), lists them, those that speak of its lines first; in one that begins
 * like it, the words to write. Undefined elsewhere. Never throws.
 */
export function inComment(snapshot: Snapshot, document: Document, offset: number): InComment | undefined {
  const { line } = document.lines.positionAt(offset);
  const { start, end } = document.lines.lineSpan(line);
  const before = document.text.slice(start, offset);
  const rest = /^[\w-]*/.exec(document.text.slice(offset, end))?.[0] ?? '';
  const ignore = IGNORE.exec(before);
  if (ignore) {
    const span = { start: offset - (ignore[2] ?? '').length, end: offset + rest.length };
    return { span, offers: rules(snapshot, document, ignore[1] === undefined ? line : undefined) };
  }
  const word = (isInMarkdown(document, offset) ? HTML_WORD : WORD).exec(before)?.[1];
  if (word === undefined) return undefined;
  return { span: { start: offset - word.length, end: offset + rest.length }, offers: WORDS };
}

/** `line` is that of the comment, undefined when it is about the whole file. */
function rules(snapshot: Snapshot, document: Document, line: number | undefined): Offer[] {
  const speaking = new Set(
    runRules(snapshot, document)
      .filter(({ span }) => {
        const at = document.lines.positionAt(span.start).line;
        return line === undefined || at === line || at === line + 1;
      })
      .map(({ rule }) => rule),
  );
  const offers = ruleNames().map((offer) => (speaking.has(offer.label) ? { ...offer, badge: HERE } : offer));
  return [...offers.filter(({ badge }) => badge), ...offers.filter(({ badge }) => !badge)];
}

const HERE = { fr: '★ ici', en: '★ here' } as const;

const WORDS: readonly Offer[] = [
  {
    kind: 'value',
    label: 'certidoc-ignore',
    text: { fr: 'Fait taire une règle sur cette ligne et la suivante.', en: 'Silences a rule here and below.' },
    documentation: NONE,
    draft: fixed('certidoc-ignore '),
  },
  {
    kind: 'value',
    label: 'certidoc-ignore-fichier',
    text: { fr: 'Fait taire une règle dans tout le fichier.', en: 'Silences a rule in the whole file.' },
    documentation: NONE,
    draft: fixed('certidoc-ignore-fichier '),
  },
];
