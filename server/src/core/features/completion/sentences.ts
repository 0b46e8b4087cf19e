import type { Document } from '../../model/document.ts';
import { fold } from '../../model/fold.ts';
import type { Context } from '../../syntax/yaml/context.ts';
import type { Span } from '../../text/span.ts';
import { glossaryOf } from '../../workspace/glossaire.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { candidatesFor, referentielFor } from './candidates.ts';
import { type Draft, fixed } from './draft.ts';
import { type Offer, same } from './offer.ts';

/** What may be named at a place of a sentence, and what it replaces. */
export interface Named {
  readonly span: Span;
  readonly offers: readonly Offer[];
}

/**
 * Inside a sentence, an identifier is recognised once its compétence and a dot are typed, a term of the glossaries once
 * its asterisk is. Undefined where neither begins. Never throws.
 */
export function namedInSentence(
  snapshot: Snapshot,
  document: Document,
  offset: number,
  context: Context,
): Named | undefined {
  const line = document.lines.lineSpan(document.lines.positionAt(offset).line);
  const before = document.text.slice(line.start, offset);
  const after = document.text.slice(offset, Math.min(line.end, offset + 80));
  const id = /(?<![\p{L}\p{N}._-])C\d+\.[\p{L}\p{N}.]*$/u.exec(before)?.[0];
  if (id !== undefined) {
    const rest = /^(?:[\p{L}\p{N}]|\.(?=[\p{L}\p{N}]))*/u.exec(after)?.[0] ?? '';
    const span = { start: offset - id.length, end: offset + rest.length };
    return { span, offers: candidatesFor(snapshot, document, 'item') };
  }
  const term = /(?<![\p{L}\p{N}*])\*([\p{L}\p{N}][^*\n"]{0,60})?$/u.exec(before)?.[0];
  if (term === undefined) return undefined;
  // A term half-written may be closed already, by its author or by the editor.
  const rest = /^[\p{L}\p{N}'’-]*\*{0,2}(?!\*)/u.exec(after)?.[0] ?? '';
  const span = { start: offset - term.length, end: offset + rest.length };
  // YAML takes an asterisk that begins a value for something else: the sentence wants quotes.
  const opens = !context.inText && !context.quote && span.start === context.span.start;
  return { span, offers: terms(snapshot, document, opens) };
}

function terms(snapshot: Snapshot, document: Document, opens: boolean): Offer[] {
  const referentiel = referentielFor(snapshot, document);
  if (!referentiel) return [];
  return glossaryOf(referentiel).entries.flatMap(({ names, term, definition }) =>
    names.map(({ text }) => {
      const written = `*${text}**`;
      const meant = definition.replace(/\s+/g, ' ').trim();
      return {
        kind: 'terme' as const,
        label: text,
        text: same(text === term ? meant : `${term} : ${meant}`),
        documentation: same(`**${term}**\n\n${definition}`),
        draft: opens ? quoted(written) : fixed(written),
        // The asterisk is part of what is typed.
        words: `*${text} *${fold(text)}`,
      };
    }),
  );
}

function quoted(text: string): Draft {
  if (text.includes('"') || text.includes('\\')) return fixed(`'${text.replaceAll("'", "''")}'`);
  const escaped = text.replace(/[$}]/g, '\\$&');
  return { plain: `"${text}"`, snippet: `"${escaped}$0"` };
}
