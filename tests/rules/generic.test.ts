import { describe, expect, it } from 'vitest';
import { RULES } from '../../server/src/core/rules/index.ts';
import type { Rule } from '../../server/src/core/rules/rule.ts';
import { CONFIG, cases, insertLine, lines, lowered, withLine, withSetting } from '../support/cases.ts';
import { type Files, lint, snapshotOf, uriOf } from '../support/fixture.ts';
import { CATALOGUE } from './catalogue.ts';

describe('the list of rules', () => {
  it('is the catalogue, mark for mark', () => {
    const found = RULES.map(({ id, severity, presence = false, style = false }) => ({ id, severity, presence, style }));
    expect(found.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(CATALOGUE.map(({ fix, ...marks }) => marks));
  });

  it('mends at least what the catalogue promises', () => {
    const ranks = ['none', 'suggested', 'safe'];
    const promised = new Map(CATALOGUE.map(({ id, fix }) => [id, fix]));
    const short = RULES.filter(({ id, fix }) => ranks.indexOf(fix) < ranks.indexOf(promised.get(id) ?? 'none'));
    expect(short.map(({ id }) => id)).toEqual([]);
  });
});

/** A rubrique whose name is mistyped is missing: doc-cle-inconnue is then as grave, and as forgiving. */
const forgives = (rule: Rule) => rule.presence || rule.id === 'doc-cle-inconnue';

/** What is still a draft has not taken place: no bilan is expected. */
const quietOnDrafts = (line: string) => line.includes(' croise-fiche-sans-bilan ');

describe('a draft', () => {
  const drafts = cases.flatMap((one) => {
    const draft = withLine(one.files, 'fiche', 'etat: brouillon');
    return draft ? [{ ...one, ...draft }] : [];
  });

  it.each(drafts)('is forgiven what is missing, and nothing else: $name', ({ files, changed, shift }) => {
    const expected = lowered(files, Object.keys(shift), (rule, severity) =>
      forgives(rule) && severity === 'erreur' ? 'avertissement' : severity,
    );
    expect(lines(changed, shift)).toEqual(expected.filter((line) => !quietOnDrafts(line)));
  });

  it('is tried on every rule that it concerns', () => {
    const tried = new Set(drafts.map(({ id }) => id));
    const concerned = RULES.filter((rule) => rule.presence && rule.kinds.includes('fiche')).map(({ id }) => id);
    expect(concerned.filter((id) => !tried.has(id))).toEqual([]);
  });
});

describe('an official wording', () => {
  const official = cases.flatMap((one) => {
    const made = withLine(one.files, 'referentiel', 'source: {texte_officiel: oui}');
    return made ? [{ ...one, ...made }] : [];
  });

  it.each(official)('is forgiven its style, and nothing else: $name', ({ files, changed, shift }) => {
    const expected = lowered(files, Object.keys(shift), (rule, severity) => (rule.style ? 'info' : severity));
    expect(lines(changed, shift)).toEqual(expected);
  });

  it('is tried on every rule of style', () => {
    const tried = new Set(official.map(({ id }) => id));
    expect(RULES.filter((rule) => rule.style && !tried.has(rule.id))).toEqual([]);
  });
});

const severitiesOf = (files: Files, id: string) =>
  lint(files)
    .filter(({ finding }) => finding.rule === id)
    .map(({ finding }) => finding.severity);

/** Settings that cannot be read set nothing, not even what is said of themselves. */
function areRead({ files, id }: { readonly files: Files; readonly id: string }): boolean {
  const settings = snapshotOf(withSetting(files, id, 'info')).settingsFor(uriOf(CONFIG));
  return settings.rule(id)?.severity === 'info';
}

describe('settings', () => {
  it.each(cases.filter(areRead))('set and silence $name', ({ id, files }) => {
    const count = severitiesOf(files, id).length;
    expect(count).toBeGreaterThan(0);
    for (const severity of ['erreur', 'avertissement', 'info']) {
      expect(new Set(severitiesOf(withSetting(files, id, severity), id))).toEqual(new Set([severity]));
      expect(severitiesOf(withSetting(files, id, `[${severity}, {}]`), id)).toEqual(Array(count).fill(severity));
    }
    expect(severitiesOf(withSetting(files, id, 'desactivee'), id)).toEqual([]);
  });

  it.each(cases.filter(({ files }) => !(CONFIG in files)))('hold for some files only: $name', ({ id, files }) => {
    const count = severitiesOf(files, id).length;
    const override = (glob: string) =>
      severitiesOf({ ...files, [CONFIG]: `surcharges: [{fichiers: "${glob}", regles: {${id}: info}}]\n` }, id);
    expect(override('**')).toEqual(Array(count).fill('info'));
    expect(override('archives/**')).toEqual(severitiesOf(files, id));
  });

  it('are tried on every rule', () => {
    const tried = new Set(cases.filter(areRead).map(({ id }) => id));
    expect(RULES.filter(({ id }) => !tried.has(id)).map(({ id }) => id)).toEqual([]);
  });
});

/**
 * Rules that no comment silences, and why. What doc-syntaxe and doc-trop-grand find is not read, comments included.
 * doc-suppression-inutile speaks of the comments themselves once all of them are applied: a comment against it would be
 * useless in turn. Settings silence all three.
 */
const DEAF = new Set(['doc-suppression-inutile', 'doc-syntaxe', 'doc-trop-grand']);

/** A line that begins with a tab cannot be read: a comment above it may move the fault. At the top of a file it works. */
const DAMAGE = new Set(['doc-tabulation']);

/** Tells whether a comment above a line would stand inside a text of several lines, and be a part of that text. */
function isInsideText(files: Files, file: string, line: number): boolean {
  const document = snapshotOf(files).get(uriOf(file));
  if (!document) throw new Error(`no document ${file}`);
  const start = document.lines.starts[line] ?? 0;
  const holds = (node: typeof document.source.tree.root): boolean => {
    const span = document.spanOf(node);
    if (node.kind === 'scalar') return span.start < start && start < span.end;
    if (node.kind === 'list') return node.items.some(holds);
    return node.kind === 'map' && node.entries.some(({ value }) => holds(value));
  };
  return holds(document.source.tree.root);
}

/** Silences a finding by a comment on the line above it: the example changed, and what should be left. */
function silencedAbove(files: Files, id: string, file: string, line: number) {
  const text = files[file] ?? '';
  const indent = /^ */.exec(text.split('\n')[line] ?? '')?.[0] ?? '';
  const changed = { ...files, [file]: insertLine(text, line, `${indent}# certidoc-ignore ${id}: essai`) };
  const left = lines(files).filter((one) => !one.startsWith(`${file} ${line}:`) || !one.includes(` ${id} `));
  return { found: lines(changed, { [file]: line - 1 }), left };
}

const spoken = cases.filter(({ id }) => !DEAF.has(id));

describe('a comment', () => {
  it.each(spoken)('above the line silences $name, and nothing else', ({ id, files }) => {
    for (const { file, finding, seen } of lint(files).filter(({ finding }) => finding.rule === id)) {
      const line = Number(seen.at.split(':')[0]);
      if (isInsideText(files, file, line)) continue;
      const { found, left } = silencedAbove(files, id, file, line);
      if (!DAMAGE.has(id)) expect(found, finding.message.fr).toEqual(left);
    }
  });

  it('was tried above a line for every rule', () => {
    const tried = spoken.filter(({ id, files }) =>
      lint(files).some(({ file, finding, seen }) => {
        const line = Number(seen.at.split(':')[0]);
        if (finding.rule !== id || isInsideText(files, file, line)) return false;
        const { found, left } = silencedAbove(files, id, file, line);
        return found.join() === left.join();
      }),
    );
    const ids = new Set(tried.map(({ id }) => id));
    expect(RULES.filter(({ id }) => !ids.has(id)).map(({ id }) => id)).toEqual([...DEAF].toSorted());
  });

  it.each(spoken)('silences $name in a whole file, and nothing else', ({ id, files }) => {
    for (const file of new Set(lint(files).flatMap(({ file, finding }) => (finding.rule === id ? [file] : [])))) {
      const changed = { ...files, [file]: insertLine(files[file] ?? '', 0, `# certidoc-ignore-fichier ${id}: essai`) };
      const others = lines(files).filter((one) => !one.startsWith(`${file} `) || !one.includes(` ${id} `));
      expect(lines(changed, { [file]: -1 })).toEqual(others);
    }
  });
});

/** What a message says itself: what it quotes from the document, names and addresses aside. */
function ownWords(message: string): string {
  return message.replace(/«[^«»]*»|"[^"]*"|`[^`]*`/g, '« x »');
}

const JARGON =
  /\b(scalar|scalaire|mapping|token|sequence|séquence|node|nœud|pars(?:e|er|ing)|anchor|ancre|alias|undefined|null|NaN|regex|string|booléen|boolean|array|tableau associatif)\b|\[object/i;

describe('messages', () => {
  it.each(cases)('of $name are French and English, plain and well set', ({ id, files }) => {
    for (const { finding } of lint(files).filter(({ finding }) => finding.rule === id)) {
      const { fr, en } = finding.message;
      expect(fr).not.toBe(en);
      for (const text of [fr, en]) {
        expect(text.trim().length).toBeGreaterThan(10);
        expect(ownWords(text)).not.toMatch(JARGON);
        expect(text).toMatch(/[.?!…»*")\]\p{L}\p{N}]$/u);
      }
      for (const text of [fr, ...finding.fixes().map((fix) => fix.title.fr)]) {
        expect(ownWords(text)).not.toMatch(/[^\s][;?!](?:\s|$)|[^\s]:\s|«\S|\S»/);
        expect(ownWords(text)).not.toMatch(/\S {2}\S|\.\.\./);
      }
    }
  });
});

describe('the order of loading', () => {
  it.each(cases.filter(({ files }) => Object.keys(files).length > 1))('changes nothing to $name', ({ files }) => {
    const reversed = Object.fromEntries(Object.entries(files).toReversed());
    expect(lines(reversed).toSorted()).toEqual(lines(files).toSorted());
  });
});
