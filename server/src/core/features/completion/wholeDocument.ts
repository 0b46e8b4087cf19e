import { begunDocument } from '../../model/begin.ts';
import { type Document, type DocumentKind, isKind } from '../../model/document.ts';
import type { Bilingual } from '../../model/notation.ts';
import { partSkeleton, REQUIRED_PARTS } from '../../rules/support/refSkeletons.ts';
import { PLACEHOLDER as P, skeletonOf } from '../../rules/support/skeletons.ts';
import { type Plain, writeBlock } from '../../syntax/yaml/write.ts';
import { rubriquesOf } from '../../workspace/rubriques.ts';
import { Snapshot } from '../../workspace/snapshot.ts';
import { marked } from './draft.ts';
import { fieldsOf } from './expected.ts';
import { documentDraft } from './markdown/drafts.ts';
import type { Offer, Request } from './offer.ts';
import { skeletonAt } from './skeleton.ts';

const TITLES: Partial<Record<DocumentKind, Bilingual>> = {
  referentiel: { fr: 'Un référentiel à compléter', en: 'A référentiel to complete' },
  fiche: { fr: "Une fiche d'activité à compléter", en: 'An activity sheet to complete' },
  bilan: { fr: 'Un bilan à compléter', en: 'A report to complete' },
};

/** In a document where nothing is written yet, offers all that it must hold, to tab through. Never throws. */
export function wholeDocumentOffers(request: Request): readonly Offer[] {
  const { document, place, context } = request;
  const title = TITLES[document.kind];
  const empty = place.path.length === 0 && place.siblings.length === 0 && !context.colon && !context.quote;
  if (!title || !empty || context.flow) return [];
  const begun = beginning(request);
  const draft = request.markdown ? documentDraft(begun, wholeFields(begun)) : marked(wholeText(begun));
  const preview = `\`\`\`${request.markdown ? 'markdown' : 'yaml'}\n${draft.plain}\n\`\`\``;
  return [
    {
      kind: 'document',
      label: document.kind,
      text: title,
      documentation: { fr: preview, en: preview },
      draft,
      preselect: true,
      words: `type ${title.fr}`,
    },
  ];
}

function wholeText(begun: Request): string {
  const blocks = Object.entries(wholeFields(begun)).map(([key, value]) => writeBlock({ [key]: value }, 0));
  return blocks.reduce((text, block, i) => {
    const apart = block.includes('\n') || blocks[i - 1]?.includes('\n');
    return `${text}${i === 0 ? '' : apart ? '\n\n' : '\n'}${block}`;
  }, '');
}

/** The first activité calls for the first compétence. */
const ONE_COMPETENCE = { activites: { A1: { competences: ['C1'] } }, competences: { C1: { titre: P } } };

/** All that the document must hold, in the usual order. */
function wholeFields(begun: Request): { readonly [key: string]: Plain } {
  const known = begun.document.source.tree.root;
  const written = known.kind === 'map' ? known.entries.map(({ key }) => key.text) : [];
  const keys = [...written, ...wantedKeys(begun).filter((key) => !written.includes(key))];
  const fields = fieldsOf(begun.schema) ?? [];
  const order = (key: string) => fields.findIndex(([name]) => name === key);
  const last = fields.length;
  const sorted = keys.toSorted((a, b) => (order(a) < 0 ? last : order(a)) - (order(b) < 0 ? last : order(b)));
  return Object.fromEntries(sorted.map((key) => [key, fieldValue(begun, key)]));
}

/** What tells which référentiel or which fiche holds is written first: the rest depends on it. */
function beginning(request: Request): Request {
  const { document, snapshot } = request;
  const links = document.kind === 'fiche' ? 'referentiel' : document.kind === 'bilan' ? 'fiche' : undefined;
  const known = {
    type: document.kind,
    ...(links && { [links]: skeletonOf(snapshot, document, links) }),
    ...(document.kind === 'referentiel' && ONE_COMPETENCE),
  };
  const namedKind = document.kind === 'configuration' ? undefined : document.kind;
  const begun = begunDocument(document.uri, namedKind, known) ?? document;
  const documents = new Map<string, Document>([...snapshot.documents, [document.uri, begun]]);
  return { ...request, document: begun, snapshot: new Snapshot(documents, snapshot.today) };
}

function wantedKeys({ snapshot, document }: Request): string[] {
  if (isKind(document, 'referentiel')) return REQUIRED_PARTS.map(({ key }) => key);
  return rubriquesOf(snapshot, document)
    .filter(({ key, statut }) => (statut === 'obligatoire' || statut === 'recommande') && key !== 'preuves')
    .map(({ key }) => key);
}

function fieldValue(request: Request, key: string): Plain {
  const { snapshot, document } = request;
  if (key === 'type') return document.kind;
  if (isKind(document, 'referentiel')) return partSkeleton(document, key);
  const schema = fieldsOf(request.schema)?.find(([name]) => name === key)?.[1];
  if (!schema) return skeletonOf(snapshot, document, key);
  return skeletonAt(request, [{ kind: 'key', key }], schema) ?? P;
}
