import { type Document, isKind } from '../../model/document.ts';
import type { Node } from '../../syntax/tree.ts';
import { activitesOf, competenceOf, cpuOf, epreuvesOf, holderOf } from '../../workspace/certification.ts';
import { claimsOf } from '../../workspace/claims.ts';
import { definitionOf, type Entity } from '../../workspace/entities.ts';
import type { Language } from '../../workspace/settings.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { facts, linksTo, named, paragraphs, quoted } from './markdown.ts';

type Referentiel = Document<'referentiel'>;

/** Says what an identifier of a référentiel stands for, where it belongs, who proves it and where it is assessed. */
export function hoverItem(snapshot: Snapshot, entity: Entity, language: Language): string | undefined {
  const referentiel = snapshot.get(entity.home);
  if (!referentiel || !isKind(referentiel, 'referentiel')) return undefined;
  const definition = definitionOf(snapshot, entity);
  if (!definition) return unknown(referentiel, entity.id, language);
  const competence = competenceOf(entity.id);
  const own = entity.kind === 'activite' ? ofActivite(referentiel, entity.id, language) : '';
  return paragraphs(
    named(referentiel, entity.id),
    details(definition.entry.value),
    competence === undefined ? own : whereabouts(referentiel, entity.id, competence, language),
    entity.kind === 'epreuve' ? ofEpreuve(referentiel, entity.id, language) : '',
    entity.kind === 'cpu' ? ofCpu(referentiel, entity.id, language) : '',
    renvoi(referentiel, definition.entry.value, language),
    competence === undefined ? '' : proofs(snapshot, entity, language),
  );
}

function unknown(referentiel: Referentiel, id: string, language: Language): string {
  const name = quoted(referentiel.root.get('id')?.value ?? '');
  return language === 'fr'
    ? `**${quoted(id)}** n'existe pas dans le référentiel ${name}.`
    : `**${quoted(id)}** does not exist in the référentiel ${name}.`;
}

function whereabouts(referentiel: Referentiel, id: string, competence: string, language: Language): string {
  const holder = holderOf(id);
  const [assessed, activity] = language === 'fr' ? ['Évalué dans', 'Activité'] : ['Assessed in', 'Activity'];
  return facts(
    holder !== undefined && holder !== competence ? named(referentiel, holder) : undefined,
    id === competence ? undefined : `Compétence ${named(referentiel, competence)}`,
    ...activitesOf(referentiel, competence).map((activite) => `${activity} ${named(referentiel, activite)}`),
    ...epreuvesOf(referentiel, competence).map((epreuve) => `${assessed} ${named(referentiel, epreuve)}`),
  );
}

/** The sub-items of an item, which its text announces. */
function details(value: Node): string {
  const found = fieldOf(value, 'details');
  if (found?.kind !== 'map') return '';
  return facts(
    ...found.entries.map(({ key, value: detail }) =>
      detail.kind === 'scalar' ? `**${quoted(key.text)}.** ${quoted(detail.text)}` : undefined,
    ),
  );
}

/** The annex an item sends to says what level is expected. */
function renvoi(referentiel: Referentiel, value: Node, language: Language): string {
  const annexe = fieldOf(value, 'renvoi');
  if (annexe?.kind !== 'scalar' || annexe.text.trim().toLowerCase() !== 'pix') return '';
  return pixLevels(referentiel, language);
}

/** Lists the levels of the Pix annex; empty when it has none. Never throws. */
export function pixLevels(referentiel: Referentiel, language: Language): string {
  const levels = referentiel.root.get('pix')?.entries ?? [];
  const list = levels.flatMap(({ name, value }) => (value ? [`${quoted(name)} : ${value.value}`] : []));
  if (list.length === 0) return '';
  return `${language === 'fr' ? 'Niveaux Pix attendus' : 'Expected Pix levels'} — ${list.join(' · ')}`;
}

function fieldOf(node: Node, key: string): Node | undefined {
  return node.kind === 'map' ? node.entries.find((entry) => entry.key.text === key)?.value : undefined;
}

function proofs(snapshot: Snapshot, entity: Entity, language: Language): string {
  const documents = claimsOf(snapshot, entity).map(({ document }) => document);
  const isFeminine = entity.kind === 'competence' || entity.kind === 'connaissance';
  if (documents.length === 0) {
    const proved = ['critere', 'competence'].includes(entity.kind) || entity.id.includes('.CR');
    if (!proved) return '';
    const it = isFeminine ? 'la' : 'le';
    return language === 'fr' ? `_Aucune fiche ni bilan ne ${it} prouve encore._` : '_No fiche or bilan proves it yet._';
  }
  const fiches = documents.filter((document) => document.kind === 'fiche');
  const bilans = documents.filter((document) => document.kind === 'bilan');
  const [proved, reports] =
    language === 'fr' ? [`Prouvé${isFeminine ? 'e' : ''} par`, 'Bilans'] : ['Proved by', 'Bilans'];
  return facts(
    fiches.length > 0 ? `${proved} ${linksTo(fiches, language)}` : undefined,
    bilans.length > 0 ? `${reports} ${linksTo(bilans, language)}` : undefined,
  );
}

function ofActivite(referentiel: Referentiel, id: string, language: Language): string {
  const activite = referentiel.root.get('activites')?.get(id);
  const list = (activite?.get('competences')?.items ?? []).map(
    ({ value }) => `Compétence ${named(referentiel, value)}`,
  );
  const certificates = (referentiel.root.get('certification')?.get('cpu')?.entries ?? [])
    .filter(({ value }) => value?.get('activite')?.value === id)
    .map(({ name }) => `${language === 'fr' ? 'Certificat' : 'Certificate'} ${named(referentiel, name)}`);
  return paragraphs(quoted(activite?.get('description')?.value ?? ''), facts(...list, ...certificates));
}

function ofEpreuve(referentiel: Referentiel, id: string, language: Language): string {
  const epreuve = referentiel.root.get('certification')?.get('epreuves')?.get(id);
  const [weight, certificate] = language === 'fr' ? ['coefficient', 'Certificat'] : ['weight', 'Certificate'];
  const coefficient = epreuve?.get('coefficient')?.text;
  const line = [
    quoted(epreuve?.get('nature')?.value ?? ''),
    quoted(epreuve?.get('duree')?.value ?? ''),
    coefficient === undefined ? '' : `${weight} ${quoted(coefficient)}`,
  ];
  return paragraphs(
    line.filter((part) => part !== '').join(' · '),
    facts(
      ...(epreuve?.get('competences')?.items ?? []).map(({ value }) => `Compétence ${named(referentiel, value)}`),
      ...cpuOf(referentiel, id).map((cpu) => `${certificate} ${named(referentiel, cpu)}`),
    ),
  );
}

function ofCpu(referentiel: Referentiel, id: string, language: Language): string {
  const cpu = referentiel.root.get('certification')?.get('cpu')?.get(id);
  const activite = cpu?.get('activite')?.value;
  const [activity, exam] = language === 'fr' ? ['Activité', 'Épreuve'] : ['Activity', 'Exam'];
  return facts(
    activite === undefined ? undefined : `${activity} ${named(referentiel, activite)}`,
    ...(cpu?.get('epreuves')?.items ?? []).map(({ value }) => `${exam} ${named(referentiel, value)}`),
  );
}
