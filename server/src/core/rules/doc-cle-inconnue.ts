import { type Document, isKind } from '../model/document.ts';
import { replaceText } from '../model/edits.ts';
import type { Bilingual } from '../model/notation.ts';
import type { EntryNode } from '../syntax/tree.ts';
import { rubriquesOf } from '../workspace/rubriques.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { defineRule, type Fix } from './rule.ts';
import { ruleIds, settingFaults } from './support/docConfiguration.ts';
import { nearName } from './support/docKeys.ts';
import { misreadNode } from './support/docMisread.ts';
import { isOnFaultyLine, mapOf, oneOf, removeEntry } from './support/docPlaces.ts';

/** A key that a group of the notation does not have (docs/notation). */
export default defineRule({
  id: 'doc-cle-inconnue',
  severity: 'avertissement',
  kinds: ['fiche', 'bilan', 'referentiel', 'configuration'],
  fix: 'safe',
  check({ document, snapshot, report }) {
    for (const { entry, names } of unknownKeys(document, snapshot)) {
      const near = nearName(entry.key.text, names, names.includes('doc-syntaxe') ? '-' : '_');
      report({
        at: entry.key,
        message: messageOf(entry.key.text, near?.name, names),
        fixes: () => fixesOf(document, entry, near),
      });
    }
  },
  docs: {
    titre: { fr: 'Clé inconnue', en: 'Unknown key' },
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
      {
        'a.referentiel.yaml': 'type: referentiel\nappellation: [Animateur]\n^^^^^^^^^^^ doc-cle-inconnue\n',
      },
      {
        'certidoc.config.yaml':
          'langues: fr\n^^^^^^^ doc-cle-inconnue\nregles:\n  fiche-moyen-absent: info\n  ^^^^^^^^^^^^^^^^^^ doc-cle-inconnue\n  doc-syntaxe: [info, {n: 2}]\n                       ^ doc-cle-inconnue\n',
      },
    ],
    bon: [
      'type: fiche\nplan_de_rechange: Un autre jour\npublic: {description: Seniors, effectif: 8}\n',
      {
        'm.referentiel.yaml':
          'type: referentiel\nid: m\ndocuments: {fiche: {rubriques: {sobriete: {statut: recommande}}}}\nglossaire: {Réseau social: Un site}\n',
        'a.fiche.yaml': 'type: fiche\nreferentiel: m\nsobriete: Peu d’impressions\n',
      },
      { 'certidoc.config.yaml': 'langue: fr\nregles:\n  fiche-moyens-absents: info\n' },
    ],
  },
});

interface UnknownKey {
  readonly entry: EntryNode;
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
    found.push({ entry: issue.entry, names: [...new Set(names)] });
  }
  if (!isKind(document, 'configuration')) return found;
  for (const fault of settingFaults(document, snapshot)) {
    if (fault.kind === 'unknown-rule') found.push({ entry: fault.entry, names: ruleIds() });
    if (fault.kind === 'unknown-option') found.push({ entry: fault.entry, names: fault.names });
  }
  return found;
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
  // Renaming to a name that is already there would only make a double.
  const taken = map?.entries.some((other) => other.key.text === near?.name) ?? false;
  if (!near || taken) return [remove];
  const others = map?.entries.filter((other) => other !== entry && nearName(other.key.text, [near.name])) ?? [];
  const rename: Fix = {
    title: { fr: `Remplacer par « ${near.name} »`, en: `Replace by "${near.name}"` },
    safe: near.sure && others.length === 0,
    edits: [{ uri: document.uri, ...replaceText(document, entry.key, near.name, map?.flow) }],
  };
  return [rename, remove];
}
