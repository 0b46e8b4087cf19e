import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { referentielText } from '../../bench/corpus/referentiel.ts';
import {
  type Document,
  diagnose,
  diagnoseAfresh,
  type Finding,
  highlights,
  hover,
  semanticTokens,
  Workspace,
} from '../../server/src/core/languageService.ts';
import type { Located, Node } from '../../server/src/core/syntax/tree.ts';
import { differenceOf } from '../../server/src/core/text/difference.ts';
import { LineIndex } from '../../server/src/core/text/lineIndex.ts';

const SAMPLES = path.resolve(import.meta.dirname, '../../samples');

/** Documents of all kinds, sound and faulty, small enough to be read thousands of times, and a référentiel. */
const samples = readdirSync(SAMPLES, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(?:fiche|bilan|referentiel)\.yaml$/.test(name))
  .map((name) => ({ name: name.replaceAll('\\', '/'), text: readFileSync(path.join(SAMPLES, name), 'utf8') }))
  .filter(({ text }) => text.length < 12_000);
samples.push({ name: 'essai.referentiel.yaml', text: referentielText('essai', 5) });

/** Letters, as people mostly type; signs that give a text another structure; whole lines. */
const typed = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('', 'a', 'e', 'é', ' ', '.', ' le', "l'", 'C1.CR2', '😀', '*terme**') },
  fc.constantFrom(
    ':',
    ': ',
    ' : ',
    '- ',
    '#',
    ' #',
    '"',
    "'",
    '[',
    ']',
    '{',
    '}',
    ',',
    '&a ',
    '*a',
    '|',
    '>',
    '%',
    '?',
  ),
  fc.constantFrom('\n', '\r\n', '\r', '\t', '  ', '\n  ', '\n\n', '\n---\n', '\n...\n', '\ufeff', '\0', '~', '<<: *a'),
  fc.constantFrom(
    '\nnotes: vu\n',
    '\n  C9:\n    titre: Relire\n',
    '\n    - un\n',
    '# certidoc-ignore fiche-public-flou: vu\n',
  ),
);

/** Where an edit is made: anywhere, or where a line begins or ends. */
const place = fc.record({
  share: fc.double({ min: 0, max: 1, noNaN: true }),
  line: fc.constantFrom('start', 'end', ''),
});

const edits = fc.array(fc.record({ place, removed: fc.oneof(fc.nat(3), fc.nat(120)), typed }), {
  minLength: 1,
  maxLength: 8,
});

type Edit = typeof edits extends fc.Arbitrary<(infer E)[]> ? E : never;

function apply(text: string, { place: { share, line }, removed, typed: added }: Edit): string {
  let at = Math.floor(share * text.length);
  if (line !== '') at = Math.max(0, text.indexOf('\n', at) + (line === 'start' ? 1 : 0));
  return text.slice(0, at) + added + text.slice(at + removed);
}

/** A document in another form: same content, other line ends or a byte order mark. */
const forms = fc.constantFrom(
  (text: string) => text,
  (text: string) => text.replaceAll('\n', '\r\n'),
  (text: string) => `\ufeff${text}`,
);

describe('a document read again after each edit', () => {
  const kept = folder();
  const fresh = folder();

  it('is what reading its text whole gives', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(fc.constantFrom(...samples), forms, edits, (sample, form, steps) => {
        const uri = uriOf(sample.name);
        let text = form(sample.text);
        for (const step of [undefined, ...steps]) {
          if (step) text = apply(text, step);
          kept.set({ uri, text });
          fresh.delete(uri);
          fresh.set({ uri, text });
          expect(seen(kept, uri, diagnose)).toEqual(seen(fresh, uri, diagnoseAfresh));
        }
        for (const workspace of [kept, fresh]) workspace.set({ uri, text: sample.text });
      }),
      { numRuns: 60 },
    );
  });

  it('names what it names when identifiers change', { timeout: 120_000 }, () => {
    const uri = uriOf('essai.referentiel.yaml');
    const sound = referentielText('essai', 5);
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 7 })), { maxLength: 8 }), (steps) => {
        let text = sound;
        for (const step of [undefined, ...steps]) {
          if (step) text = withRank(text, ...step);
          kept.set({ uri, text });
          fresh.delete(uri);
          fresh.set({ uri, text });
          expect(seen(kept, uri, diagnose)).toEqual(seen(fresh, uri, diagnoseAfresh));
        }
      }),
      { numRuns: 30 },
    );
  });

  it('counts its lines as a text counted whole', () => {
    fc.assert(
      fc.property(fc.constantFrom(...samples), forms, edits, (sample, form, steps) => {
        let text = form(sample.text);
        let lines = new LineIndex(text);
        for (const step of steps) {
          const next = apply(text, step);
          lines = lines.edited(next, differenceOf(text, next));
          text = next;
          expect(lines.starts).toEqual(new LineIndex(text).starts);
        }
      }),
    );
  });

  it('finds places after the edits of a whole afternoon', () => {
    fc.assert(
      fc.property(fc.array(edits, { minLength: 30, maxLength: 60 }), (afternoon) => {
        let text = referentielText('essai', 1);
        let lines = new LineIndex(text);
        for (const step of afternoon.flat()) {
          const next = apply(text, step);
          lines = lines.edited(next, differenceOf(text, next));
          text = next;
        }
        const whole = new LineIndex(text);
        for (const offset of OFFSETS.map((share) => Math.floor(share * text.length))) {
          expect(lines.positionAt(offset)).toEqual(whole.positionAt(offset));
          expect(lines.offsetAt(lines.positionAt(offset))).toBe(whole.offsetAt(whole.positionAt(offset)));
        }
      }),
    );
  });
});

/** Gives another number to one of the identifiers of a text, where it is defined or where it is named. */
function withRank(text: string, which: number, rank: number): string {
  const all = [...text.matchAll(/(?<=\b(?:A|C|SF|CO|CR|CPU|E))\d+\b/g)];
  const found = all[which % all.length];
  return found ? text.slice(0, found.index) + rank + text.slice(found.index + found[0].length) : text;
}

/** A folder where the documents of the samples find what they refer to. */
function folder(): Workspace {
  const workspace = new Workspace({ today: () => ({ year: 2026, month: 6, day: 1 }) });
  for (const { name, text } of samples) workspace.set({ uri: uriOf(name), text });
  return workspace;
}

function uriOf(name: string): string {
  return `file:///projet/${name}`;
}

const OFFSETS = Array.from({ length: 12 }, (_, i) => (i + 0.5) / 12);

/** Everything that can be seen of a document, with absolute places. */
function seen(workspace: Workspace, uri: string, check: typeof diagnose) {
  const snapshot = workspace.snapshot();
  const document = snapshot.get(uri);
  if (!document) return undefined;
  const { problems, comments, gathered, source } = document;
  const at = (located: Located) => document.spanOf(located);
  return {
    tree: plain(document, source.tree.root),
    problems,
    comments,
    lines: document.lines.starts,
    parts: source.tree.offsets.size,
    definitions: gathered.definitions.map(({ key, entry, ...rest }) => [rest, at(key), at(entry)]),
    references: gathered.references.map(({ place, ...rest }) => [rest, at(place)]),
    terms: gathered.terms.map(({ place, text }) => [text, at(place)]),
    texts: [gathered.prose, gathered.texts, gathered.dates, gathered.durees].map((nodes) => nodes.map(at)),
    issues: gathered.issues.map((issue) =>
      'marks' in issue ? issue.marks.map(at) : [issue.kind, at('entry' in issue ? issue.entry : issue.node)],
    ),
    findings: check(snapshot, document).map(plainFinding),
    named: OFFSETS.map((share) => {
      const offset = Math.floor(share * document.text.length);
      return [hover(snapshot, document, offset, 'fr'), highlights(snapshot, document, offset)];
    }),
    tokens: semanticTokens(snapshot, document),
  };
}

function plainFinding({ fixes, ...finding }: Finding) {
  return { ...finding, fixes: fixes() };
}

function plain(document: Document, node: Node): unknown {
  const span = document.spanOf(node);
  if (node.kind === 'list') return { span, items: node.items.map((item) => plain(document, item)) };
  if (node.kind === 'map') {
    return node.entries.map((entry) => [
      document.spanOf(entry),
      plain(document, entry.key),
      plain(document, entry.value),
    ]);
  }
  return node.kind === 'scalar' ? { span, text: node.text, source: node.source, style: node.style } : { span };
}
