import { type Document, isKind } from '../../model/document.ts';
import type { Definition } from '../../model/gathered.ts';
import type { Bilingual, DefinitionKind, ReferenceKind } from '../../model/notation.ts';
import { PIX } from '../../model/pix.ts';
import { definitionsOf } from '../../workspace/definitions.ts';
import { textOfDefinition, textOfId } from '../../workspace/enonces.ts';
import { versionOf } from '../../workspace/links.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { relativePath } from '../../workspace/uris.ts';
import { fixed } from './draft.ts';
import { NONE, type Offer, same } from './offer.ts';

/** Something to write as it is. */
function candidate(kind: 'reference' | 'file', id: string, text: string, documentation = NONE): Offer {
  return { kind, label: id, text: same(text), documentation, draft: fixed(id) };
}

const ITEMS: readonly DefinitionKind[] = ['savoir-faire', 'connaissance', 'critere', 'detail'];
const IN_REFERENTIEL = {
  activite: (definition: Definition) => definition.kind === 'activite',
  competence: (definition: Definition) => definition.kind === 'competence',
  epreuve: (definition: Definition) => definition.kind === 'epreuve',
  item: (definition: Definition) => ITEMS.includes(definition.kind),
  critere: (definition: Definition) => ITEMS.includes(definition.kind) && /\.CR\d/.test(definition.id),
  tout: () => true,
} as const;

/** Lists what a reference of a kind, written in a document, may name, in the order people expect. Never throws. */
export function candidatesFor(snapshot: Snapshot, document: Document, refers: ReferenceKind): readonly Offer[] {
  if (refers === 'objectif') return objectifs(snapshot, document);
  if (refers === 'referentiel') return referentiels(snapshot, document);
  if (refers === 'fiche') return fiches(snapshot, document);
  const referentiel = referentielFor(snapshot, document);
  if (refers === 'pix') return pix(referentiel);
  if (!referentiel) return [];
  if (refers === 'annexe') return annexes(referentiel);
  const known = new Map<string, Bilingual>();
  return [...definitionsOf(referentiel).values()].filter(IN_REFERENTIEL[refers]).map((definition) => {
    const competence = definition.id.split('.')[0] ?? '';
    const isItem = competence !== definition.id;
    const where = known.get(competence) ?? whereIn(referentiel, competence);
    if (isItem) known.set(competence, where);
    return fromDefinition(definition, isItem ? where : NONE);
  });
}

/** Gives the référentiel a document follows; the only one there is, while the document does not name any yet. */
export function referentielFor(snapshot: Snapshot, document: Document): Document<'referentiel'> | undefined {
  const link = snapshot.links.referentielOf(document);
  if (link.state === 'found') return link.document;
  const all = snapshot.all('referentiel');
  return link.state === 'not-named' && all.length === 1 ? all[0] : undefined;
}

function fromDefinition(definition: Definition, where: Bilingual): Offer {
  const text = textOfDefinition(definition);
  const documentation = { fr: joined(text, where.fr), en: joined(text, where.en) };
  return candidate('reference', definition.canonical, text, documentation);
}

function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}

/** The compétence an item belongs to, and the activités that call for it. */
function whereIn(referentiel: Document<'referentiel'>, competence: string): Bilingual {
  const named = (id: string) => `**${id}** — ${textOfId(referentiel, id) ?? ''}`;
  const activites = (referentiel.root.get('activites')?.entries ?? [])
    .filter(({ value }) => value?.get('competences')?.items.some((leaf) => leaf.value === competence))
    .map(({ name }) => named(name));
  const own = `Compétence ${named(competence)}`;
  return {
    fr: joined(own, ...activites.map((line) => `Activité ${line}`)),
    en: joined(own, ...activites.map((line) => `Activity ${line}`)),
  };
}

/** A fiche names its own objectives, a bilan those of its fiche. */
function objectifs(snapshot: Snapshot, document: Document): Offer[] {
  const link = isKind(document, 'bilan') ? snapshot.links.ficheOf(document) : undefined;
  const fiche = link?.state === 'found' ? link.document : document;
  if (!isKind(fiche, 'fiche')) return [];
  return [...definitionsOf(fiche).values()].map((definition) => fromDefinition(definition, NONE));
}

function referentiels(snapshot: Snapshot, document: Document): Offer[] {
  const settings = snapshot.settingsFor(document.uri);
  const { links } = snapshot;
  return links.referentielIds().flatMap((id) => {
    const versions = links.referentielsNamed(id).filter((candidate) => settings.admits(candidate.uri));
    const entry = (name: string, referentiel: Document<'referentiel'> | undefined): Offer[] => {
      if (!referentiel) return [];
      const text = referentiel.root.get('titre')?.text ?? '';
      const certification = referentiel.root.get('certification_delivree')?.text ?? '';
      return [candidate('reference', name, text, same(certification))];
    };
    const named = versions.filter((referentiel) => versionOf(referentiel) !== '');
    return [
      ...entry(id, versions[0]),
      ...named.flatMap((referentiel) => entry(`${id}@${versionOf(referentiel)}`, referentiel)),
    ];
  });
}

/** The nearest first, those of the same certification before all: a folder may hold many more. */
function fiches(snapshot: Snapshot, document: Document): Offer[] {
  const ups = (path: string) => path.split('../').length;
  const steps = (path: string) => path.split('/').length;
  return snapshot
    .all('fiche')
    .map((fiche) => ({ fiche, path: relativePath(document.uri, fiche.uri) }))
    .toSorted((a, b) => ups(a.path) - ups(b.path) || steps(a.path) - steps(b.path))
    .map(({ fiche, path }) => candidate('file', path, fiche.root.get('titre')?.text ?? ''));
}

/** The codes of Pix, with the level the référentiel expects. */
function pix(referentiel: Document<'referentiel'> | undefined): Offer[] {
  return Object.entries(PIX).map(([id, text]) => {
    const level = referentiel?.root.get('pix')?.get(id)?.text;
    const documentation =
      level === undefined ? NONE : { fr: `Niveau attendu : ${level}`, en: `Expected level: ${level}` };
    return candidate('reference', id, text, documentation);
  });
}

/** The annexes an item may send to: that of Pix is the only one the notation has. */
function annexes(referentiel: Document<'referentiel'>): Offer[] {
  if (!referentiel.root.field('pix') && !referentiel.root.field('annexe_pix')) return [];
  const text = referentiel.root.get('annexe_pix')?.get('titre')?.text ?? 'Pix';
  return [candidate('reference', 'pix', text)];
}
