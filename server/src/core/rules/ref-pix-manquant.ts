import { PIX } from '../model/pix.ts';
import { isEmptyNode } from '../model/values.ts';
import { defineRule, type RuleDocs } from './rule.ts';
import { PIX_CODES, surePixCode } from './support/refPix.ts';

/** Pix competences for which the annex gives no expected level. */
export default defineRule({
  id: 'ref-pix-manquant',
  severity: 'avertissement',
  kinds: ['referentiel'],
  fix: 'none',
  needsWhole: true,
  check({ document, report }) {
    const field = document.root.field('pix');
    if (!field?.value || isEmptyNode(field.node)) return;
    const given = new Set(field.value.entries.map(({ name }) => surePixCode(name)));
    const missing = PIX_CODES.filter((code) => !given.has(code));
    if (missing.length === 0) return;
    const list = missing.map((code) => `${code} (${PIX[code]})`).join(', ');
    const codes = missing.length > 3 ? missing.join(', ') : list;
    const [si, it] =
      missing.length === 1
        ? ['cette compétence en fait', 'this competence is']
        : ['ces compétences en font', 'these competences are'];
    report({
      at: field.key,
      message: {
        fr: `L'annexe Pix ne donne pas de niveau pour ${codes}. Ajoutez le niveau attendu en fin de formation, si ${si} partie.`,
        en: `The Pix annex gives no level for ${codes}. Add the level expected at the end of training, if ${it} part of it.`,
      },
    });
  },
  titre: { fr: 'Compétences Pix oubliées', en: 'Pix competences left out' },
});

/** Its page. */
export const docs: RuleDocs = {
  quoi: {
    fr: "Signale, une seule fois, les codes des 16 compétences Pix que l'annexe ne mentionne pas.",
    en: 'Reports, once, the codes of the 16 Pix competences that the annex leaves out.',
  },
  pourquoi: {
    fr: "L'annexe donne le « niveau de compétence attendu en fin de formation » (titre de l'annexe du référentiel professionnel) ; le cadre de référence des compétences numériques (décret n° 2019-919 du 30 août 2019) compte 16 compétences. Une compétence absente laisse le formateur deviner si elle est exclue ou oubliée.",
    en: 'The annex gives the level expected at the end of training; the framework has 16 competences. One left out lets the trainer guess whether it is excluded or forgotten.',
  },
  mauvais: [
    `type: referentiel
pix:
^^^ ref-pix-manquant
  "1.1": 6
  "1.2": 6
`,
  ],
  bon: [
    `type: referentiel
pix: {"1.1": 1, "1.2": 1, "1.3": 1, "2.1": 1, "2.2": 1, "2.3": 1, "2.4": 1, "3.1": 1, "3.2": 1, "3.3": 1, "3.4": 1, "4.1": 1, "4,2": 1, "4.3": 1, "5.1": 1, "5.2": 1}
`,
    'type: referentiel\ntitre: Jardinier\n',
  ],
};
