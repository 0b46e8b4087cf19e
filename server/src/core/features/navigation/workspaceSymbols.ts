import { type Document, isKind } from '../../model/document.ts';
import { fold } from '../../model/fold.ts';
import { canonicalId } from '../../model/identifiers.ts';
import type { Span } from '../../text/span.ts';
import { competenceOf } from '../../workspace/certification.ts';
import { textOfDefinition, textOfId, titleOf } from '../../workspace/enonces.ts';
import type { EntityKind } from '../../workspace/entities.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { fileName } from '../../workspace/uris.ts';
import { spelledAs } from './spelling.ts';

/** Something that may be gone to from anywhere. */
export interface WorkspaceSymbol {
  /** `C4 — Concevoir un projet`, a term, a fiche's title. */
  readonly name: string;
  readonly kind: EntityKind | 'bilan';
  readonly document: Document;
  readonly span: Span;
  /** What it belongs to; empty at the top. */
  readonly container: string;
}

interface Indexed extends WorkspaceSymbol {
  readonly id: string;
  readonly words: string;
}

/** Longest list given: nobody reads further. */
const MOST = 200;

/**
 * Finds what is defined in all documents, by identifier or by words, accents ignored; best first. Names are spelled as the
 * words looked for are. Never throws.
 */
export function workspaceSymbols(snapshot: Snapshot, query: string): readonly WorkspaceSymbol[] {
  const documents = [...snapshot.all('referentiel'), ...snapshot.all('fiche'), ...snapshot.all('bilan')];
  const wanted = wordsOf(query);
  const id = fold(canonicalId(query) ?? wanted);
  return documents
    .flatMap(indexOf)
    .map((symbol, order) => ({ symbol, order, score: scoreOf(symbol, wanted, id) }))
    .filter(({ score }) => score !== undefined)
    .toSorted((a, b) => (a.score ?? 0) - (b.score ?? 0) || a.order - b.order)
    .slice(0, MOST)
    .map(({ symbol }) => ({ ...symbol, name: spelledAs(symbol.name, query) }));
}

/** Lower is better; undefined when it is not what is looked for. */
function scoreOf(symbol: Indexed, wanted: string, id: string): number | undefined {
  if (wanted === '') return RANKS[symbol.kind] ?? 2;
  const own = fold(symbol.id);
  if (own !== '' && own === id) return 0;
  if (own !== '' && own.startsWith(id)) return 1;
  if (symbol.words.startsWith(wanted)) return 2;
  const parts = wanted.split(/\s+/);
  if (parts.every((part) => ` ${symbol.words}`.includes(` ${part}`))) return 3;
  return parts.every((part) => symbol.words.includes(part)) ? 4 : undefined;
}

/** While nothing is typed, the great lines come first. */
const RANKS: Partial<Record<WorkspaceSymbol['kind'], number>> = {
  activite: 0,
  competence: 0,
  fiche: 1,
  referentiel: 0,
};

const indexes = new WeakMap<Document, readonly Indexed[]>();

function indexOf(document: Document): readonly Indexed[] {
  const known = indexes.get(document);
  if (known) return known;
  const made = [...own(document), ...defined(document)];
  indexes.set(document, made);
  return made;
}

/** The document itself, by its title. */
function own(document: Document): Indexed[] {
  const { kind } = document;
  if (kind === 'configuration') return [];
  const file = fileName(document.uri);
  const title = titleOf(document);
  const span = title ? document.spanOf(title.node) : { start: 0, end: 0 };
  const name = title?.value.trim() ?? file;
  return [{ id: '', name, kind, document, span, container: title ? file : '', words: wordsOf(`${name} ${file}`) }];
}

function defined(document: Document): Indexed[] {
  const file = own(document)[0]?.name ?? '';
  return document.gathered.definitions
    .filter(({ kind }) => kind !== 'pix')
    .map((definition): Indexed => {
      const { kind, canonical, key } = definition;
      const text = kind === 'terme' ? '' : textOfDefinition(definition);
      return {
        id: canonical,
        name: text === '' ? canonical || '—' : `${canonical} — ${text}`,
        kind,
        document,
        span: document.spanOf(key),
        container: holderName(document, canonical) ?? file,
        words: wordsOf(`${canonical} ${text}`),
      };
    });
}

function holderName(document: Document, id: string): string | undefined {
  const competence = competenceOf(id);
  if (competence === undefined || competence === id || !isKind(document, 'referentiel')) return undefined;
  return [competence, textOfId(document, competence)].filter(Boolean).join(' — ');
}

function wordsOf(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}.]+/gu, ' ')
    .trim();
}
