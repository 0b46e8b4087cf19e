import { type Document, isInMarkdown, isKind } from '../model/document.ts';
import { replaceText } from '../model/edits.ts';
import { fold } from '../model/fold.ts';
import type { Expected, ReadIssue } from '../model/gathered.ts';
import { nearest } from '../model/identifiers.ts';
import type { Bilingual } from '../model/notation.ts';
import { readNumber } from '../model/scalars.ts';
import type { Located, Node, ScalarNode } from '../syntax/tree.ts';
import { defineRule, type Fix, type RuleDocs } from './rule.ts';
import { LEVELS, type SettingFault, settingFaults } from './support/docConfiguration.ts';
import { EXPECTED, expectedInMarkdown, expectedMessage } from './support/docExpected.ts';
import { misreadNode } from './support/docMisread.ts';
import { entryOf, isOnFaultyLine, isOnOneLine, oneOf } from './support/docPlaces.ts';
import { verificationReports } from './support/docVerifications.ts';
import { isPlaceholder } from './support/placeholder.ts';

/** A value of the wrong type, or outside its list (docs/notation). */
export default defineRule({
  id: 'doc-valeur-invalide',
  severity: 'erreur',
  kinds: ['fiche', 'bilan', 'referentiel', 'configuration'],
  fix: 'suggested',
  check({ document, snapshot, report }) {
    for (const issue of document.gathered.issues) {
      if (issue.kind !== 'invalid' || isOnFaultyLine(document, issue.node) || misreadNode(document, issue)) continue;
      const { node, expected } = issue;
      // What is left to fill in is told as such, not as a wrong value.
      if (node.kind === 'scalar' && isPlaceholder(node.text)) continue;
      const fixes = fixesOf(document, node, expected);
      report({
        at: shown(document, node),
        message: messageFor(document, issue),
        ...(fixes.length > 0 && { fixes: () => fixes }),
      });
    }
    for (const fault of verificationReports(document)) report(fault);
    if (!isKind(document, 'configuration')) return;
    for (const fault of settingFaults(document, snapshot)) {
      if (fault.kind === 'unknown-rule' || fault.kind === 'unknown-option') continue;
      const fixes = fault.kind === 'level' ? choiceFixes(document, fault.node, LEVELS) : [];
      report({
        at: shown(document, fault.node),
        message: settingMessage(fault),
        ...(fixes.length > 0 && { fixes: () => fixes }),
      });
    }
  },
  titre: { fr: 'Valeur non prévue', en: 'Unexpected value' },
});

/** Its page. */
export const docs: RuleDocs = {
  quoi: {
    fr: "Signale une valeur qui n'est pas de la sorte attendue (nombre, texte, liste…) ou qui n'est pas dans la liste des valeurs possibles.",
    en: 'Reports a value that is not of the expected sort (number, text, list…) or not among the possible values.',
  },
  pourquoi: {
    fr: "Une valeur qui n'est pas comprise n'est pas prise en compte : un effectif écrit en lettres ne peut pas être comparé au matériel, un état mal écrit ne dit plus si la fiche est validée.",
    en: 'A value that is not understood does not count: a number in words cannot be compared with the equipment, a misspelt state no longer says whether the fiche is validated.',
  },
  mauvais: [
    'type: fiche\npublic: {effectif: -8}\n                   ^^ doc-valeur-invalide\nplanification: {seances: 0}\n                         ^ doc-valeur-invalide\nmoyens: 8 sécateurs\n        ^^^^^^^^^^^ doc-valeur-invalide\nbudget: {total: 12000 F}\n                ^^^^^^^ doc-valeur-invalide\n',
    'type: fiche\netat: Validée\n      ^^^^^^^ doc-valeur-invalide\nvalidation: {responsable: Léa, date: 2026-01-01}\nlieu: {type: hors les murs, demarches: Accord du chef}\n             ^^^^^^^^^^^^^ doc-valeur-invalide\n',
    'type: fiche\npublic: {effectif: 8 personnes}\n                   ^^^^^^^^^^^ doc-valeur-invalide\nformat: en ligne\n        ^^^^^^^^ doc-valeur-invalide\n',
    'type: fiche\nauteur:\n^^^^^^ doc-valeur-invalide\n  nom: Léa\n  role: médiatrice\nlieu: La case\n      ^^^^^^^ doc-valeur-invalide\n',
    'type: fiche\npreuves:\n^^^^^^^ doc-valeur-invalide\n  a: C4.CR3.a\n  b: C4.CR3.b\nobjectifs: [Créer une adresse]\n           ^^^^^^^^^^^^^^^^^^^ doc-valeur-invalide\n',
    {
      'a.referentiel.yaml':
        'type: referentiel\nsource: {texte_officiel: vrai}\n                         ^^^^ doc-valeur-invalide\n',
    },
    {
      'certidoc.config.yaml':
        'regles:\n  doc-syntaxe: Erreurs\n               ^^^^^^^ doc-valeur-invalide\n  doc-guillemets: {gravite: info}\n                  ^^^^^^^^^^^^^^^ doc-valeur-invalide\n',
    },
    {
      'certidoc.config.yaml':
        'verifications:\n  perso-code: {rubriques: [structure, moyen], motif: "EPN {a,b"}\n                                      ^^^^^ doc-valeur-invalide\n                                                     ^^^^^^^^^^ doc-valeur-invalide\n  perso-trois: {minimum: 3}\n                ^^^^^^^ doc-valeur-invalide\n  Trois: {rubriques: objectifs, minimum: 0, mention: [Pix]}\n  ^^^^^ doc-valeur-invalide\n                                         ^ doc-valeur-invalide\n                                            ^^^^^^^ doc-valeur-invalide\n  perso-rien: {message: Rien}\n  ^^^^^^^^^^ doc-valeur-invalide\n',
    },
    {
      'certidoc.config.yaml':
        'surcharges:\n  - regles: {doc-syntaxe: info}\n    ^^^^^^ doc-valeur-invalide\n  - {fichiers: [], regles: {doc-syntaxe: info}}\n                   ^^^^^^ doc-valeur-invalide\n',
    },
  ],
  bon: [
    'type: fiche\netat: validee\nvalidation: {responsable: Léa, date: 2026-01-01}\npublic: {effectif: 8}\nbudget: {total: "3 000"}\n',
    'type: fiche\npreuves: C4.CR3.a\nmoyens: {materiels: Ordinateur, financiers: aucun}\netat:\n',
    { 'a.referentiel.yaml': 'type: referentiel\nsource: {texte_officiel: oui}\nniveau: 4\n' },
    { 'certidoc.config.yaml': 'regles:\n  doc-syntaxe: erreur\n  doc-guillemets: [desactivee]\n' },
    {
      'certidoc.config.yaml': 'verifications:\n  perso-trois: {documents: fiche, rubriques: objectifs, minimum: 3}\n',
    },
  ],
};

/** A value of several lines is shown by its key. */
function shown(document: Document, node: Node): Located {
  return isOnOneLine(document, node) ? node : (entryOf(document, node)?.key ?? node);
}

function messageFor(document: Document, { node, expected, meta }: ReadIssue & { kind: 'invalid' }): Bilingual {
  if (expected.type === 'choice') return choiceMessage(node, expected.values);
  const inMarkdown = expected.type === 'group' && isInMarkdown(document, document.spanOf(node).start);
  return inMarkdown ? expectedInMarkdown(expected) : expectedMessage(node, expected, meta);
}

function choiceMessage(node: Node, values: readonly string[]): Bilingual {
  const written = node.kind === 'scalar' ? node.text : '';
  const [same, other] = values.filter((value) => plain(value) === plain(written));
  if (same !== undefined && other === undefined) {
    return {
      fr: `« ${written} » s'écrit ici « ${same} » : en minuscules, sans accent ni espace.`,
      en: `"${written}" is written "${same}" here: in lower case, without accents or spaces.`,
    };
  }
  return {
    fr: `« ${written} » n'est pas prévu ici. Valeurs possibles : ${oneOf(values, 'ou')}.`,
    en: `"${written}" is not expected here. Possible values: ${oneOf(values, 'or')}.`,
  };
}

function settingMessage(fault: SettingFault): Bilingual {
  if (fault.kind === 'level') return choiceMessage(fault.node, LEVELS);
  if (fault.kind === 'option' && fault.expected !== '') {
    const type = { number: 'number', boolean: 'boolean', array: 'list', object: 'group' }[fault.expected];
    return EXPECTED[type === 'number' || type === 'boolean' || type === 'list' || type === 'group' ? type : 'text'];
  }
  if (fault.kind === 'option') {
    return {
      fr: "Cette valeur n'est pas possible pour ce réglage.",
      en: 'This value is not possible for this option.',
    };
  }
  if (fault.kind === 'no-files') {
    return {
      fr: 'Ces réglages ne disent pas pour quels fichiers ils valent : ils n\'ont aucun effet. Ajoutez « fichiers: », par exemple « fichiers: "archives/**" ».',
      en: 'These settings do not say for which files they hold: they have no effect. Add "fichiers:", for instance fichiers: "archives/**".',
    };
  }
  return {
    fr: `Écrivez une gravité (${oneOf(LEVELS, 'ou')}), ou [gravité, {réglages}].`,
    en: `Write a severity (${oneOf(LEVELS, 'or')}), or [severity, {options}].`,
  };
}

function fixesOf(document: Document, node: Node, expected: Expected): Fix[] {
  if (node.kind !== 'scalar') return [];
  if (expected.type === 'choice') return choiceFixes(document, node, expected.values);
  if (expected.type === 'number') {
    const figures = node.text.match(/\d+(?:[.,]\d+)?/g);
    // A number that is understood but not possible has no better writing.
    return figures?.length === 1 && readNumber(node.text) === undefined
      ? [replacement(document, node, figures[0])]
      : [];
  }
  const said = { vrai: 'oui', yes: 'oui', o: 'oui', faux: 'non', no: 'non', n: 'non' }[fold(node.text)];
  return expected.type === 'boolean' && said ? [replacement(document, node, said)] : [];
}

/** The value that is the same but for accents, case and hyphens, else those a few letters away. */
function choiceFixes(document: Document, node: ScalarNode, values: readonly string[]): Fix[] {
  const folded = plain(node.text);
  const same = values.filter((value) => plain(value) === folded);
  const near =
    same.length > 0
      ? same
      : nearest(folded, values.map(plain)).flatMap((one) => values.filter((value) => plain(value) === one));
  return near.slice(0, 3).map((value) => replacement(document, node, value));
}

function plain(text: string): string {
  return fold(text).replace(/[^a-z0-9]+/g, '-');
}

function replacement(document: Document, node: ScalarNode, value: string): Fix {
  return {
    title: { fr: `Écrire « ${value} »`, en: `Write "${value}"` },
    safe: false,
    edits: [{ uri: document.uri, ...replaceText(document, node, value) }],
  };
}
