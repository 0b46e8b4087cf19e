import { type Document, isInMarkdown, isKind } from '../model/document.ts';
import { replaceText } from '../model/edits.ts';
import { distanceBetween } from '../model/identifiers.ts';
import type { Bilingual } from '../model/notation.ts';
import type { EntryNode } from '../syntax/tree.ts';
import { rubriquesExpected, rubriquesOf } from '../workspace/rubriques.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { defineRule, type Fix, type RuleDocs } from './rule.ts';
import { severityOfAbsence } from './support/absence.ts';
import { ruleIds, settingFaults } from './support/docConfiguration.ts';
import { nearName } from './support/docKeys.ts';
import { misreadNode } from './support/docMisread.ts';
import { isOnFaultyLine, mapOf, oneOf, removeEntry } from './support/docPlaces.ts';
import { rubriqueOf } from './support/missingRubrique.ts';
import { isRequiredInReferentiel } from './support/mistyped.ts';

/** A key that a group of the notation does not have (docs/notation). */
export default defineRule({
  id: 'doc-cle-inconnue',
  severity: 'avertissement',
  kinds: ['fiche', 'bilan', 'referentiel', 'configuration'],
  fix: 'safe',
  check({ document, snapshot, report }) {
    for (const { entry, names, top } of unknownKeys(document, snapshot)) {
      const near = nearName(entry.key.text, names, names.includes('doc-syntaxe') ? '-' : '_');
      // A référentiel that is not there may have rubriques of its own, of any name.
      const own = top === true && mayHaveOwnNames(document, snapshot);
      if (!near && own) continue;
      // A name already there is no advice: following it would make a double.
      const taken = mapOf(document, entry)?.entries.some((other) => other.key.text === near?.name) ?? false;
      const severity = near && !taken ? severityOf(document, snapshot, near.name, top ?? false) : undefined;
      const title = isInMarkdown(document, document.spanOf(entry.key).start);
      const wanted = near && !taken && top === true && isWanted(document, snapshot, near.name);
      report({
        at: entry.key,
        message: messageOf(entry.key.text, taken ? undefined : near?.name, names),
        ...((severity || title) && { severity: severity ?? 'info' }),
        // Removing what is only misnamed would leave a rubrique missing; under a heading stands what its author wrote.
        fixes: () => fixesOf(document, entry, taken ? undefined : near).slice(0, own || wanted || title ? 1 : 2),
      });
    }
  },
  titre: { fr: 'Clé inconnue', en: 'Unknown key' },
});

/** Its page. */
export const docs: RuleDocs = {
  quoi: {
    fr: 'Signale un nom de rubrique ou de champ qui n’est pas prévu à cet endroit, et propose le plus proche.',
    en: 'Reports the name of a rubrique or field that does not belong there, and offers the nearest one.',
  },
  pourquoi: {
    fr: "Un nom mal écrit (accent, tiret, faute de frappe) n'est pas reconnu : la rubrique passe pour absente. Les noms s'écrivent sans accent, en minuscules, avec « _ » entre les mots.",
    en: 'A misspelt name (accent, hyphen, typo) is not recognised: the rubrique is taken for missing. Names are written without accents, in lower case, with "_" between words.',
  },
  mauvais: [
    'type: fiche\nthématique: loisirs\n^^^^^^^^^^ doc-cle-inconnue\n',
    'type: fiche\nplan-de-rechange: Un autre jour\n^^^^^^^^^^^^^^^^ doc-cle-inconnue\nMoyen:\n^^^^^ doc-cle-inconnue\n  materiels: [Ordinateur]\n  humains: [Un médiateur]\n  financiers: aucun\n',
    'type: fiche\npublic: {description: Seniors, efectif: 8, couleur: bleu}\n                               ^^^^^^^ doc-cle-inconnue\n                                           ^^^^^^^ doc-cle-inconnue\n',
    'type: fiche\ncouleur:\n^^^^^^^ doc-cle-inconnue\n  - bleu\ntitre: Le courriel\n',
    'type: fiche\nreferentiel: absent\nAuteur: Léa\n^^^^^^ doc-cle-inconnue\nDéroulement: []\n^^^^^^^^^^^ doc-cle-inconnue\n',
    {
      'a.referentiel.yaml':
        'type: referentiel\ndocuments:\n  fiche:\n    rubriques:\n      planifications: {statut: obligatoire}\n      ^^^^^^^^^^^^^^ doc-cle-inconnue\n      lieux: {statut: obligatoire, intitule: Lieux visités}\n',
    },
    {
      'a.referentiel.yaml': 'type: referentiel\nappellation: [Animateur]\n^^^^^^^^^^^ doc-cle-inconnue\n',
    },
    {
      'certidoc.config.yaml':
        'langues: fr\n^^^^^^^ doc-cle-inconnue\nregles:\n  fiche-moyen-absent: info\n  ^^^^^^^^^^^^^^^^^^ doc-cle-inconnue\n  doc-syntaxe: [info, {n: 2}]\n                       ^ doc-cle-inconnue\n',
    },
  ],
  bon: [
    'type: fiche\nreferentiel: absent\nsobriete: Peu d’impressions\n',
    { 'a.bilan.yaml': 'type: bilan\nfiche: absente.fiche.yaml\nimpact: Peu d’impressions\n' },
    'type: fiche\nplan_de_rechange: Un autre jour\npublic: {description: Seniors, effectif: 8}\n',
    {
      'm.referentiel.yaml':
        'type: referentiel\nid: m\ndocuments: {fiche: {rubriques: {sobriete: {statut: recommande}}}}\nglossaire: {Réseau social: Un site}\n',
      'a.fiche.yaml': 'type: fiche\nreferentiel: m\nsobriete: Peu d’impressions\n',
    },
    { 'certidoc.config.yaml': 'langue: fr\nregles:\n  fiche-moyens-absents: info\n' },
  ],
};

interface UnknownKey {
  readonly entry: EntryNode;
  /** True at the top of the document. */
  readonly top?: boolean;
  /** What could stand there. */
  readonly names: readonly string[];
}

function unknownKeys(document: Document, snapshot: Snapshot): UnknownKey[] {
  const found: UnknownKey[] = [];
  for (const issue of document.gathered.issues) {
    if (issue.kind !== 'unknown-key' || isOnFaultyLine(document, issue.entry.key)) continue;
    const names = Object.keys(issue.schema.shape);
    if (issue.top) names.push(...rubriquesOf(snapshot, document).map(({ key }) => key));
    if (names.includes(issue.entry.key.text) || misreadNode(document, issue)) continue;
    found.push({ entry: issue.entry, names: [...new Set(names)], top: issue.top });
  }
  if (isKind(document, 'referentiel')) found.push(...mistypedExpectations(document));
  if (!isKind(document, 'configuration')) return found;
  for (const fault of settingFaults(document, snapshot)) {
    if (fault.kind === 'unknown-rule') found.push({ entry: fault.entry, names: ruleIds() });
    if (fault.kind === 'unknown-option') found.push({ entry: fault.entry, names: fault.names });
  }
  return found;
}

/**
 * A référentiel may add rubriques of any name; one that is a default's but for a letter, and has no intitulé of its own,
 * is that default mistyped.
 */
function mistypedExpectations(document: Document<'referentiel'>): UnknownKey[] {
  return (['fiche', 'bilan'] as const).flatMap((kind) => {
    const table = document.root.get('documents')?.get(kind)?.get('rubriques');
    const names = rubriquesExpected(kind, undefined).map(({ key }) => key);
    return (table?.entries ?? []).flatMap(({ name, entry, value }): UnknownKey[] => {
      if (!entry || names.includes(name) || value?.get('intitule')) return [];
      const near = nearName(name, names)?.name;
      const free = near !== undefined && !table?.entries.some((other) => other.name === near);
      return free && distanceBetween(name, near) <= 2 ? [{ entry, names }] : [];
    });
  });
}

function mayHaveOwnNames(document: Document, snapshot: Snapshot): boolean {
  if (!isKind(document, 'fiche') && !isKind(document, 'bilan')) return false;
  return snapshot.links.isReferentielLost(document);
}

/** What is missing because its name is mistyped is as grave as what is missing. */
function severityOf(document: Document, snapshot: Snapshot, name: string, top: boolean): 'erreur' | undefined {
  if (isKind(document, 'referentiel')) return isRequiredInReferentiel(name, top) ? 'erreur' : undefined;
  if (!top || (isKind(document, 'fiche') && document.root.get('etat')?.value === 'brouillon')) return undefined;
  return absenceOf(document, snapshot, name) === 'erreur' ? 'erreur' : undefined;
}

function isWanted(document: Document, snapshot: Snapshot, name: string): boolean {
  if (isKind(document, 'referentiel')) return isRequiredInReferentiel(name, true);
  return absenceOf(document, snapshot, name) !== undefined;
}

function absenceOf(document: Document, snapshot: Snapshot, name: string) {
  return severityOfAbsence(document, rubriqueOf(snapshot, document, name));
}

function messageOf(key: string, near: string | undefined, names: readonly string[]): Bilingual {
  if (near !== undefined) {
    return {
      fr: `« ${key} » n'est pas prévu ici. Vouliez-vous dire « ${near} » ?`,
      en: `"${key}" does not belong here. Did you mean "${near}"?`,
    };
  }
  // A long list would not help; a short one says what to write.
  const few = names.length > 0 && names.length <= 8;
  return {
    fr: `« ${key} » n'est pas prévu ici et ne sera pas lu. ${few ? `Noms possibles : ${oneOf(names, 'ou')}.` : 'Corrigez ce nom ou supprimez-le.'}`,
    en: `"${key}" does not belong here and is not read. ${few ? `Possible names: ${oneOf(names, 'or')}.` : 'Correct this name or remove it.'}`,
  };
}

function fixesOf(document: Document, entry: EntryNode, near: ReturnType<typeof nearName>): Fix[] {
  const map = mapOf(document, entry);
  const remove: Fix = {
    title: { fr: `Supprimer « ${entry.key.text} »`, en: `Remove "${entry.key.text}"` },
    safe: false,
    edits: [{ uri: document.uri, ...removeEntry(document, entry) }],
  };
  if (!near) return [remove];
  const others = map?.entries.filter((other) => other !== entry && nearName(other.key.text, [near.name])) ?? [];
  const rename: Fix = {
    title: { fr: `Remplacer par « ${near.name} »`, en: `Replace by "${near.name}"` },
    safe: near.sure && others.length === 0,
    edits: [{ uri: document.uri, ...replaceText(document, entry.key, near.name, map?.flow) }],
  };
  return [rename, remove];
}
