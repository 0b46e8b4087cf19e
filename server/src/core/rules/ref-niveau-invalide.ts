import type { Document } from '../model/document.ts';
import type { ScalarNode } from '../syntax/tree.ts';
import { defineRule, type Fix, type RuleDocs } from './rule.ts';
import { writeId } from './support/refIds.ts';
import { PLACEHOLDER } from './support/skeletons.ts';

/**
 * The levels of the 1969 classification and those that replaced them (cadre national des certifications
 * professionnelles, décret n° 2019-14 du 8 janvier 2019). Level I became 7 or 8.
 */
const SINCE_2019: Readonly<Record<string, readonly string[]>> = {
  V: ['3'],
  IV: ['4'],
  III: ['5'],
  II: ['6'],
  I: ['7', '8'],
};

const SOURCE = {
  fr: 'cadre national des certifications professionnelles, décret n° 2019-14 du 8 janvier 2019',
  en: 'national framework of professional certifications, decree 2019-14 of 8 January 2019',
};

/** A level outside the framework of 2019. */
export default defineRule({
  id: 'ref-niveau-invalide',
  severity: 'erreur',
  kinds: ['referentiel'],
  fix: 'safe',
  check({ document, report }) {
    const leaf = document.root.get('niveau');
    const text = leaf?.text.trim() ?? '';
    if (!leaf || text === '' || text === PLACEHOLDER || /^[1-8]$/.test(text)) return;
    const bare = text.replace(/^niveau\s*/i, '').toUpperCase();
    const levels = /^[1-8]$/.test(bare) ? [bare] : (SINCE_2019[bare] ?? []);
    const old = SINCE_2019[bare] !== undefined;
    const advice = levels.join(' ou ');
    report({
      at: leaf.node,
      message: {
        fr: old
          ? `« ${text} » est un niveau de 1969. Écrivez ${advice} (${SOURCE.fr}).`
          : `« ${text} » n'est pas un niveau. Écrivez un chiffre de 1 à 8 (${SOURCE.fr}).`,
        en: old
          ? `"${text}" is a level of 1969. Write ${levels.join(' or ')} (${SOURCE.en}).`
          : `"${text}" is not a level. Write a digit from 1 to 8 (${SOURCE.en}).`,
      },
      ...(levels.length > 0 && { fixes: () => levelFixes(document, leaf.node, levels) }),
    });
  },
  titre: { fr: 'Niveau de certification invalide', en: 'Invalid certification level' },
});

/** Its page. */
export const docs: RuleDocs = {
  quoi: {
    fr: 'Signale un niveau qui n’est pas un chiffre de 1 à 8, ou un niveau de l’ancienne nomenclature de 1969 (V, IV, III, II, I).',
    en: 'Reports a level that is not a digit from 1 to 8, or a level of the former 1969 classification (V, IV, III, II, I).',
  },
  pourquoi: {
    fr: 'Le cadre national des certifications professionnelles (décret n° 2019-14 du 8 janvier 2019) compte huit niveaux ; il remplace la nomenclature de 1969 : V devient 3, IV devient 4, III devient 5, II devient 6, I devient 7 ou 8.',
    en: 'The national framework of professional certifications (decree 2019-14 of 8 January 2019) has eight levels; it replaces the 1969 classification: V becomes 3, IV 4, III 5, II 6, I 7 or 8.',
  },
  mauvais: [
    'type: referentiel\nniveau: IV\n#       ^^ ref-niveau-invalide\n',
    'type: referentiel\nniveau: "niveau III"\n#       ^^^^^^^^^^^^ ref-niveau-invalide\n',
    'type: referentiel\nniveau: I\n#       ^ ref-niveau-invalide\n',
    'type: referentiel\nniveau: 9\n#       ^ ref-niveau-invalide\n',
    'type: referentiel\nniveau: Niveau 4\n#       ^^^^^^^^ ref-niveau-invalide\n',
  ],
  bon: ['type: referentiel\nniveau: 4\n', 'type: referentiel\nniveau: "8"\n', 'type: referentiel\nniveau:\n'],
};

function levelFixes(document: Document, node: ScalarNode, levels: readonly string[]): readonly Fix[] {
  return levels.map((level) => ({
    title: { fr: `Écrire ${level}`, en: `Write ${level}` },
    safe: levels.length === 1,
    edits: [writeId(document, node, level)],
  }));
}
