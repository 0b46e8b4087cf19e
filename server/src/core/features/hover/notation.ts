import { parseIsoDate } from '../../model/date.ts';
import { dayInWords } from '../../model/dayWords.ts';
import { pathAt, type Spot, textSchemaOf, valuesOf } from '../../model/descend.ts';
import type { Document } from '../../model/document.ts';
import { parseDuree } from '../../model/duree.ts';
import type { Bilingual, Statut } from '../../model/notation.ts';
import { metaOf } from '../../model/notation.ts';
import { STATUT_WORDS } from '../../model/schemas/common.ts';
import type { ScalarNode } from '../../syntax/tree.ts';
import { type Span, touches } from '../../text/span.ts';
import { rubriquesOf } from '../../workspace/rubriques.ts';
import type { Language } from '../../workspace/settings.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { understoodText } from './heading.ts';
import { facts, named, paragraphs, quoted } from './markdown.ts';

/** Something said of a place: Markdown, and the absolute span it is about. */
export interface Said {
  readonly span: Span;
  readonly markdown: string;
}

/** Says what goes under the key at an offset, whether it is required, and what it proves; undefined on no key. */
export function hoverKey(snapshot: Snapshot, document: Document, offset: number, language: Language): Said | undefined {
  const path = pathAt(document, offset);
  const depth = path.findLastIndex(({ entry }) => entry && touches(document.spanOf(entry.key), offset));
  const key = path[depth]?.entry?.key;
  const at = path[depth];
  if (!key || !at) return undefined;
  const span = document.spanOf(key);
  const rubrique = depth === 1 ? rubriqueText(snapshot, document, key.text, language) : undefined;
  const own = rubrique ?? fieldText(key, at, language);
  if (own === undefined) return undefined;
  const understood = depth === 1 ? understoodText(snapshot, document, span, language) : '';
  return { span, markdown: paragraphs(own, understood) };
}

function rubriqueText(snapshot: Snapshot, document: Document, key: string, language: Language): string | undefined {
  const rubrique = rubriquesOf(snapshot, document).find((candidate) => candidate.key === key);
  if (!rubrique) return undefined;
  const link = snapshot.links.referentielOf(document);
  const referentiel = link.state === 'found' ? link.document : undefined;
  const proves = language === 'fr' ? 'Sert à prouver' : 'Helps to prove';
  return paragraphs(
    `**${quoted(rubrique.intitule[language])}** — ${statutWords(rubrique.statut, language)}`,
    rubrique.aide[language],
    facts(...rubrique.preuves.map((id) => `${proves} ${named(referentiel, id)}`)),
  );
}

function statutWords(statut: Statut, language: Language): string {
  return `${statut}. ${STATUT_WORDS[statut][language]}`;
}

function fieldText(key: ScalarNode, { meta }: Spot, language: Language): string | undefined {
  if (!meta) return undefined;
  const title = meta.intitule?.[language] ?? key.text;
  const values = Object.entries(meta.valeurs ?? {}).map(([value, words]) => `\`${value}\` — ${words[language]}`);
  const statut = meta.statut ? ` — ${statutWords(meta.statut, language)}` : '';
  return paragraphs(`**${quoted(title)}**${statut}`, meta[language], facts(...values));
}

/** Says what a value means: one of a list, a date, a duration; undefined where there is nothing to add. */
export function hoverValue(document: Document, offset: number, language: Language): Said | undefined {
  const at = pathAt(document, offset).at(-1);
  if (at?.node.kind !== 'scalar' || !at.schema || !touches(document.spanOf(at.node), offset)) return undefined;
  const { node } = at;
  const schema = textSchemaOf(at.schema);
  const meta = metaOf(schema);
  const span = document.spanOf(node);
  const meaning = meta?.valeurs?.[node.text];
  if (meaning) return { span, markdown: `**${quoted(node.text)}** — ${meaning[language]}` };
  if (valuesOf(at.schema)?.includes(node.text)) return undefined;
  const words =
    meta?.nature === 'date' ? dateWords(node.text) : meta?.nature === 'duree' ? dureeWords(node.text) : undefined;
  return words && { span, markdown: words[language] };
}

/** `2026-04-02` → jeudi 2 avril 2026. */
function dateWords(text: string): Bilingual | undefined {
  const date = parseIsoDate(text);
  return date && dayInWords(date);
}

/** `2 h 15` → 135 minutes; minutes alone are plain enough below an hour. */
function dureeWords(text: string): Bilingual | undefined {
  const minutes = parseDuree(text);
  if (minutes === undefined || minutes <= 60) return undefined;
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const plural = hours > 1 ? 's' : '';
  return {
    fr: `${hours} heure${plural}${rest > 0 ? ` et ${rest} minute${rest > 1 ? 's' : ''}` : ''} (${minutes} minutes)`,
    en: `${hours} hour${plural}${rest > 0 ? ` and ${rest} minute${rest > 1 ? 's' : ''}` : ''} (${minutes} minutes)`,
  };
}
