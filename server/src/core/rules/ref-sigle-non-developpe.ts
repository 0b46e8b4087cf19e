import * as z from 'zod/mini';
import type { Document } from '../model/document.ts';
import { perExcerpt } from '../model/excerpts.ts';
import { acronymsIn, isDeveloped, SIGLES_CONNUS } from '../model/langue/sigles.ts';
import type { Match } from '../model/prose.ts';
import { glossaryOf } from '../workspace/glossaire.ts';
import { defineRule, type RuleDocs } from './rule.ts';
import { placeIn, type Texte, textesOf } from './support/textes.ts';

const options = z.object({
  /** Acronyms that readers know. */
  connus: z._default(z.array(z.string()), SIGLES_CONNUS),
});

/** Names of people and of their employers, and titles of codes, are not the author's words. */
const NAMES = new Set(['groupe_de_travail', 'codes']);

interface Acronym {
  readonly texte: Texte;
  readonly match: Match;
  /** The text says what it means, or is the name of an entry that does. */
  readonly developed: boolean;
}

const acronymsOf = perExcerpt((part: Document<'referentiel'>): readonly Acronym[] =>
  textesOf(part)
    .filter(({ section }) => !NAMES.has(section))
    .flatMap((texte) =>
      acronymsIn(texte.text).map((match) => ({
        texte,
        match,
        developed: texte.headword || isDeveloped(texte.text, match),
      })),
    ),
);

/** An acronym that nothing explains. */
export default defineRule({
  id: 'ref-sigle-non-developpe',
  severity: 'info',
  kinds: ['referentiel'],
  fix: 'none',
  style: true,
  options,
  check({ document, options: { connus }, report }) {
    const glossary = glossaryOf(document);
    const known = new Set(connus);
    const first = new Map<string, Acronym>();
    const developed = new Set<string>();
    for (const acronym of acronymsOf(document).flat()) {
      const { text } = acronym.match;
      if (known.has(text) || known.has(text.replace(/-.*/, '')) || developed.has(text) || glossary.find(text)) continue;
      if (acronym.developed) developed.add(text);
      else if (!first.has(text)) first.set(text, acronym);
    }
    for (const [acronym, { texte, match }] of first) {
      if (developed.has(acronym)) continue;
      report({
        at: placeIn(texte, match.start, match.end),
        message: {
          fr: `Le sigle « ${acronym} » n'est expliqué ni dans les textes ni dans un glossaire. Écrivez-le en toutes lettres la première fois, suivi de (${acronym}).`,
          en: `The acronym "${acronym}" is explained neither in the texts nor in a glossary. Write it in full the first time, followed by (${acronym}).`,
        },
      });
    }
  },
  titre: { fr: 'Sigle inexpliqué', en: 'Unexplained acronym' },
});

/** Its page. */
export const docs: RuleDocs = {
  quoi: {
    fr: "Signale une fois chaque sigle qui n'est ni développé dans un texte (« Plan d'action (PA) », « PA (plan d'action) », « plan d'action ou PA ») ni présent dans un glossaire. L'option `connus` liste ceux que tout le monde connaît.",
    en: 'Reports once each acronym that is neither developed in a text ("Plan d\'action (PA)", "PA (plan d\'action)", "plan d\'action ou PA") nor in a glossary. The option `connus` lists those everyone knows.',
  },
  pourquoi: {
    fr: 'Un référentiel est public : stagiaires, jurys et employeurs le lisent. Un sigle se donne en toutes lettres à son premier emploi.',
    en: 'A référentiel is public: trainees, juries and employers read it. An acronym is written in full at its first use.',
  },
  mauvais: [
    `type: referentiel
titre: Agent de la DRH
#                  ^^^ ref-sigle-non-developpe
definition: >-
  Il applique le
  GFE et la RCP-NC, puis le GFE encore. Un ETP suffit.
# ^^^ ref-sigle-non-developpe
#           ^^^^^^ ref-sigle-non-developpe
#                                          ^^^ ref-sigle-non-developpe
`,
  ],
  bon: [
    `type: referentiel
titre: Agent de la DRH
definition: La direction des ressources humaines ou DRH gère les équivalents temps plein (ETP). Un ETP vaut 3000 XPF.
contexte: Le VSH (violent, sexuel ou haineux), l'EPN, le QCM et les PC sont prévus. Il utilise C4, CO2 et A1 au niveau IV, selon ISO 9001.
conditions_exercice: Observatoire numérique (ONUM). CONDITIONS DE TRAVAIL. Un SST est formé.
conditions_acces: "SST : sauveteur secouriste du travail"
glossaire:
  EPN: Un espace.
  Questionnaire à choix multiple: {definition: Un outil., aussi: [QCM]}
groupe_de_travail:
  - {nom: Paul BARRI, organisme: DFPC}
`,
    {
      'certidoc.config.yaml': 'regles:\n  ref-sigle-non-developpe: [info, {connus: [DRH]}]\n',
      'a.referentiel.yaml': 'type: referentiel\ntitre: Agent de la DRH\n',
    },
  ],
};
