import type { Document } from '../../model/document.ts';
import { fillField, insertField } from '../../model/edits.ts';
import { termKey } from '../../model/fold.ts';
import type { MarkedTerm } from '../../model/gathered.ts';
import { nearest } from '../../model/identifiers.ts';
import type { TextEdit } from '../../text/edit.ts';
import { once } from '../../text/once.ts';
import { glossaryOf } from '../../workspace/glossaire.ts';
import type { Fix } from '../rule.ts';
import { topEntry } from './missingRubrique.ts';
import { PARTS } from './refSkeletons.ts';
import { PLACEHOLDER } from './skeletons.ts';

type Referentiel = Document<'referentiel'>;

const MOST = 3;
const ARTICLE = /^(?:[ld]['’]\s*|(?:les?|la|une?|des?|du|aux?)\s+)+/i;
const collator = once(() => new Intl.Collator('fr', { sensitivity: 'base' }));

/** Lists the names of the glossaries that are most like a term, most alike first. Never throws. */
export function nearestNames(document: Referentiel, term: string): readonly string[] {
  const names = new Map<string, string>();
  for (const entry of glossaryOf(document).entries) {
    for (const name of entry.names) if (!names.has(name.key)) names.set(name.key, name.text);
  }
  return nearest(termKey(term), names.keys())
    .slice(0, MOST)
    .flatMap((key) => names.get(key) ?? []);
}

/** The fix that writes another name in place of a marked term; undefined where the quotes of the text forbid it. */
export function replaceTermFix(document: Referentiel, term: MarkedTerm, name: string): Fix | undefined {
  const span = document.spanOf(term.place);
  const written = withCaseOf(term.text, name);
  const style = document.gathered.prose.find(
    ({ part, start, end }) => part === term.place.part && start <= term.place.start && term.place.end <= end,
  )?.style;
  if (style === 'single' && written.includes("'")) return undefined;
  if (style === 'double' && /["\\]/.test(written)) return undefined;
  if (style === 'plain' && /: | #/.test(written)) return undefined;
  return {
    title: { fr: `Remplacer par « ${written} »`, en: `Replace with "${written}"` },
    safe: false,
    edits: [{ uri: document.uri, span, newText: written }],
  };
}

/** Inside a sentence, `Fracture numérique` is written `fracture numérique`; an acronym stays as it is. */
function withCaseOf(model: string, name: string): string {
  const lower = /^\p{Ll}/u.test(model.replace(ARTICLE, '')) && /^\p{Lu}(?:\p{Ll}|$)/u.test(name);
  return lower ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

/**
 * The fix that adds an entry for a term to `glossaire`, at its place when the entries are in alphabetical order, else
 * last; undefined where the glossary cannot take it. Never throws.
 */
export function createEntryFix(document: Referentiel, term: string): Fix | undefined {
  const text = term.replace(/\s+/g, ' ').trim().replace(ARTICLE, '');
  const names = (document.root.get('glossaire')?.entries ?? []).map(({ name }) => name);
  const name = names.some((other) => /^\p{Ll}/u.test(other)) ? text : text.charAt(0).toUpperCase() + text.slice(1);
  const edit = entryEdit(document, name, names);
  return (
    edit && {
      title: { fr: `Ajouter « ${name} » au glossaire, à définir`, en: `Add "${name}" to the glossary, to be defined` },
      safe: false,
      edits: [{ uri: document.uri, ...edit }],
    }
  );
}

function entryEdit(document: Referentiel, name: string, names: readonly string[]): TextEdit | undefined {
  const root = document.source.tree.root;
  const entry = topEntry(document, 'glossaire');
  const skeleton = { [name]: PLACEHOLDER };
  if (!entry) return root.kind === 'map' ? insertField(document, root, 'glossaire', skeleton, PARTS) : undefined;
  if (entry.value.kind === 'empty') return fillField(document, entry, skeleton);
  if (entry.value.kind !== 'map') return undefined;
  const sorted = names.every((other, i) => i === 0 || collator().compare(names[i - 1] ?? '', other) <= 0);
  const order = sorted ? [...names, name].toSorted(collator().compare) : [];
  return insertField(document, entry.value, name, PLACEHOLDER, order);
}
