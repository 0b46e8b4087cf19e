import { type Document, isKind } from '../../model/document.ts';
import { PIX } from '../../model/pix.ts';
import { type Entity, followersOf } from '../../workspace/entities.ts';
import { canonicalReference } from '../../workspace/entity.ts';
import { glossaryOf } from '../../workspace/glossaire.ts';
import { versionOf } from '../../workspace/links.ts';
import type { Language } from '../../workspace/settings.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { relativePath } from '../../workspace/uris.ts';
import { pixLevels } from './item.ts';
import { facts, linksTo, linkTo, paragraphs, quoted } from './markdown.ts';

/** Says what an objective wants, and what its bilans found. Undefined when the fiche does not define it. */
export function hoverObjectif(snapshot: Snapshot, entity: Entity, language: Language): string | undefined {
  const fiche = snapshot.get(entity.home);
  if (!fiche || !isKind(fiche, 'fiche')) return undefined;
  const objectif = fiche.root.get('objectifs')?.entries.find(({ name }) => isSame(name, entity.id))?.value;
  if (!objectif) return undefined;
  const [shown, from] = language === 'fr' ? ['Indicateur', 'Seuil'] : ['Indicator', 'Threshold'];
  const indicateur = objectif.get('indicateur')?.value;
  const seuil = objectif.get('seuil')?.value;
  const results = snapshot.links.bilansOf(fiche.uri).flatMap((bilan) => {
    const result = bilan.root.get('objectifs')?.entries.find(({ name }) => isSame(name, entity.id))?.value;
    const words = [result?.get('resultat')?.value, result?.get('constat')?.value].filter((word) => word !== undefined);
    return words.length > 0 ? [`${linkTo(bilan)} : ${words.map((word) => quoted(word)).join(' — ')}`] : [];
  });
  return paragraphs(
    `**${entity.id}** — ${quoted(objectif.get('texte')?.value ?? '')}`,
    facts(
      indicateur === undefined ? undefined : `${shown} : ${quoted(indicateur)}`,
      seuil === undefined ? undefined : `${from} : ${quoted(seuil)}`,
      ...(objectif.get('pix')?.items ?? []).map(({ value }) => `Pix ${pixName(value)}`),
      ...results,
    ),
  );
}

function isSame(name: string, id: string): boolean {
  return canonicalReference(name, 'objectif') === id;
}

function pixName(code: string): string {
  const title = Object.hasOwn(PIX, code) ? PIX[code] : undefined;
  return title === undefined ? `**${quoted(code)}**` : `**${quoted(code)}** — ${title}`;
}

/** Says what a Pix code means and what level the référentiel expects; undefined when it is none of the 16. */
export function hoverPix(snapshot: Snapshot, entity: Entity, language: Language): string | undefined {
  if (!Object.hasOwn(PIX, entity.id)) return undefined;
  const referentiel = snapshot.get(entity.home);
  const level =
    referentiel && isKind(referentiel, 'referentiel') ? referentiel.root.get('pix')?.get(entity.id) : undefined;
  const word = language === 'fr' ? 'Niveau attendu' : 'Expected level';
  return paragraphs(`Pix ${pixName(entity.id)}`, level && `${word} : ${level.value}`);
}

/** Lists the levels of the annex an item sends to; undefined when the référentiel has none. */
export function hoverAnnexe(snapshot: Snapshot, entity: Entity, language: Language): string | undefined {
  const referentiel = snapshot.get(entity.home);
  return referentiel && isKind(referentiel, 'referentiel') ? pixLevels(referentiel, language) || undefined : undefined;
}

/** Gives a term's definition and other names; undefined when no glossary has it. */
export function hoverTerme(snapshot: Snapshot, entity: Entity, language: Language): string | undefined {
  const referentiel = snapshot.get(entity.home);
  if (!referentiel || !isKind(referentiel, 'referentiel')) return undefined;
  const entry = glossaryOf(referentiel).find(entity.id);
  if (!entry) return undefined;
  const others = entry.names.slice(1).map(({ text }) => quoted(text));
  const [also, missing] = language === 'fr' ? ['Aussi', 'À définir dans le glossaire.'] : ['Also', 'Not defined yet.'];
  return paragraphs(
    `**${quoted(entry.term)}**`,
    entry.definition.trim() === '' ? `_${missing}_` : quoted(entry.definition, 1200),
    others.length > 0 ? `${also} : ${others.join(', ')}` : '',
  );
}

/** Says which référentiel is followed; undefined when it is not in the folder. */
export function hoverReferentiel(snapshot: Snapshot, entity: Entity, language: Language): string | undefined {
  const referentiel = snapshot.get(entity.home);
  if (!referentiel || !isKind(referentiel, 'referentiel')) return undefined;
  const { root } = referentiel;
  const followers = followersOf(snapshot, referentiel.uri);
  const count = (kind: 'fiche' | 'bilan') => followers.filter((document) => document.kind === kind).length;
  const [level, competences] = language === 'fr' ? ['niveau', 'compétences'] : ['level', 'compétences'];
  const version = versionOf(referentiel);
  const niveau = root.get('niveau')?.text;
  return paragraphs(
    [linkTo(referentiel), quoted(root.get('certification_delivree')?.value ?? '')].filter(Boolean).join(' — '),
    [
      version && `version ${quoted(version)}`,
      niveau && `${level} ${quoted(niveau)}`,
      `${root.get('competences')?.entries.length ?? 0} ${competences}`,
      `${count('fiche')} ${count('fiche') > 1 ? 'fiches' : 'fiche'}`,
      `${count('bilan')} ${count('bilan') > 1 ? 'bilans' : 'bilan'}`,
    ]
      .filter(Boolean)
      .join(' · '),
  );
}

/** Says which fiche a bilan reports on; undefined when it is not there. `from` is the bilan. */
export function hoverFiche(snapshot: Snapshot, entity: Entity, from: Document, language: Language): string | undefined {
  const fiche = snapshot.get(entity.home);
  if (!fiche || !isKind(fiche, 'fiche')) return undefined;
  const { root } = fiche;
  const others = snapshot.links.bilansOf(fiche.uri).filter((bilan) => bilan !== from);
  const objectives = (root.get('objectifs')?.entries ?? []).map(
    ({ name, value }) => `**${quoted(name)}** — ${quoted(value?.get('texte')?.value ?? '')}`,
  );
  return paragraphs(
    linkTo(fiche),
    [
      root.get('structure')?.value,
      root.get('planification')?.get('date')?.value,
      root.get('planification')?.get('duree')?.value,
    ]
      .filter((part) => part !== undefined)
      .map((part) => quoted(part))
      .join(' · '),
    facts(...objectives),
    others.length > 0 ? `${language === 'fr' ? 'Autres bilans' : 'Other bilans'} : ${linksTo(others, language)}` : '',
    `\`${relativePath(from.uri, fiche.uri).replaceAll('`', "'")}\``,
  );
}
