import * as z from 'zod/mini';
import { type DocumentKind, SCHEMAS } from '../../../core/linter.ts';
import { reportedSchema } from '../../format/reportedSchema.ts';
import { digest } from './digest.ts';
import type { Remembered } from './folder.ts';

/** What is at the head of a file of what earlier runs found, whatever follows. */
const HEAD = 'certidoc-cache-1';

const isKindName = (name: unknown) => typeof name === 'string' && Object.hasOwn(SCHEMAS, name);

const remembered = z.object({
  identity: z.string(),
  outline: z.object({
    uri: z.string(),
    kind: z.custom<DocumentKind>(isKindName),
    names: z.pipe(
      z.optional(z.string()),
      z.transform((names): string | undefined => names),
    ),
    cites: z.array(z.string()),
    claims: z.array(z.string()),
  }),
  key: z.exactOptional(z.string()),
  findings: z.exactOptional(z.array(reportedSchema)),
});

/** Writes what is known of documents, one a line, under a digest of the whole. Never throws. */
export function writeMemory(known: Iterable<Remembered>): string {
  const lines: string[] = [];
  for (const one of known) lines.push(JSON.stringify(one));
  const body = lines.join('\n');
  return `${HEAD} ${digest(body)}\n${body}`;
}

/** Reads what `writeMemory` wrote, by URI; undefined when it is anything else, be it in one line. Never throws. */
export function readMemory(text: string): ReadonlyMap<string, Remembered> | undefined {
  const end = text.indexOf('\n');
  const body = text.slice(end + 1);
  if (text.slice(0, end) !== `${HEAD} ${digest(body)}`) return undefined;
  const known = new Map<string, Remembered>();
  try {
    for (const line of body === '' ? [] : body.split('\n')) {
      const one = remembered.safeParse(JSON.parse(line));
      if (!one.success) return undefined;
      known.set(one.data.outline.uri, one.data);
    }
  } catch {
    return undefined;
  }
  return known;
}
