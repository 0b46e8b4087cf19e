import type { Document } from '../model/document.ts';
import type { Bilingual } from '../model/notation.ts';
import { MAX_LENGTH } from '../model/read.ts';
import { parseYaml } from '../syntax/yaml/parse.ts';
import { applyEdits, type TextEdit } from '../text/edit.ts';
import { defineRule, type RuleDocs } from './rule.ts';

/** A tab, or a space of another kind, used as indentation (YAML 1.2.2, §6.1 Indentation Spaces: U+0020 only). */
export default defineRule({
  id: 'doc-tabulation',
  severity: 'erreur',
  kinds: ['fiche', 'bilan', 'referentiel', 'configuration'],
  fix: 'safe',
  check({ document, report }) {
    for (const detail of ['indent', 'no-break']) {
      const margins = document.problems.filter((problem) => problem.code === 'tab' && problem.detail === detail);
      const first = margins[0];
      if (!first) continue;
      report({
        at: first.span,
        message: messageOf(detail, margins.length - 1),
        fixes: () => [
          {
            title:
              detail === 'indent'
                ? { fr: 'Remplacer les tabulations par des espaces', en: 'Replace tabs by spaces' }
                : { fr: 'Remplacer par des espaces ordinaires', en: 'Replace by ordinary spaces' },
            safe: true,
            edits: spaced(document).map((edit) => ({ uri: document.uri, ...edit })),
          },
        ],
      });
    }
  },
  titre: { fr: 'Tabulation', en: 'Tab as margin' },
});

/** Its page. */
export const docs: RuleDocs = {
  quoi: {
    fr: 'Signale une tabulation ou des espaces insécables au début d’une ligne.',
    en: 'Reports a tab or no-break spaces at the beginning of a line.',
  },
  pourquoi: {
    fr: "Le retrait des lignes dit ce qui va avec quoi. La norme YAML 1.2 (« Indentation Spaces ») l'écrit avec des espaces seulement : la largeur d'une tabulation change d'un ordinateur à l'autre.",
    en: 'The margin of the lines says what belongs together. YAML 1.2 ("Indentation Spaces") writes it with spaces only: the width of a tab differs from one computer to another.',
  },
  mauvais: [
    { 'certidoc.config.yaml': 'regles:\n\tdoc-syntaxe: erreur\n^ doc-tabulation\n\tdoc-guillemets: info\n' },
    { 'certidoc.config.yaml': 'regles:\n    doc-syntaxe: erreur\n\tdoc-guillemets: info\n^ doc-tabulation\n' },
    {
      'certidoc.config.yaml':
        'regles:\n  doc-syntaxe: erreur\n\u00a0\u00a0doc-guillemets: info\n^^ doc-tabulation\n \u00a0doc-type-divergent: info\n',
    },
  ],
  bon: [
    'type: fiche\ncommunication: |\n  Une affiche\n  \u00a0deux : trois\ntitre: Le\n  \u00a0courriel\n',
    'type: fiche\nmoyens:\n  financiers: aucun\n  humains: [Paul]\n',
    'type: fiche\ncommunication: |\n  Une affiche\n  \ten deux colonnes\ntitre: A\tB\n',
  ],
};

function messageOf(detail: string, others: number): Bilingual {
  const [fr, en] =
    detail === 'indent'
      ? ['une tabulation. Utilisez des espaces (deux par niveau).', 'a tab. Use spaces (two for each level).']
      : [
          'des espaces insécables, qui sont des caractères invisibles. Remplacez-les par des espaces ordinaires.',
          'no-break spaces, which are invisible characters. Replace them by ordinary spaces.',
        ];
  const plural = others > 1 ? 's' : '';
  return {
    fr: `Cette ligne commence par ${fr}${others > 0 ? ` De même sur ${others} autre${plural} ligne${plural}.` : ''}`,
    en: `This line begins with ${en}${others > 0 ? ` Likewise on ${others} more line${plural}.` : ''}`,
  };
}

/** Replaces every tab of a margin, by as many spaces as leave the fewest faults. */
function spaced(document: Document): TextEdit[] {
  const margins = document.problems.filter(({ code }) => code === 'tab').map(({ span }) => span);
  const tries = [2, 4, 8, 1, 3].map((width) => {
    const edits = margins.map((span) => ({
      span,
      newText: document.text.slice(span.start, span.end).replaceAll('\t', ' '.repeat(width)).replace(/[^ ]/g, ' '),
    }));
    const limits = { length: MAX_LENGTH.referentiel, depth: 60, aliasNodes: 10_000 };
    return { edits, faults: parseYaml(applyEdits(document.text, edits), limits).problems.length };
  });
  const fewest = Math.min(...tries.map(({ faults }) => faults));
  return tries.find(({ faults }) => faults === fewest)?.edits ?? [];
}
