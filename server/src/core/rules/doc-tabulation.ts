import type { Document } from '../model/document.ts';
import { MAX_LENGTH } from '../model/read.ts';
import { parseYaml } from '../syntax/yaml/parse.ts';
import { applyEdits, type TextEdit } from '../text/edit.ts';
import { defineRule } from './rule.ts';

/** A tab used as indentation (YAML 1.2.2, §6.1 Indentation Spaces: tabs must not be used). */
export default defineRule({
  id: 'doc-tabulation',
  severity: 'erreur',
  kinds: ['fiche', 'bilan', 'referentiel', 'configuration'],
  fix: 'safe',
  check({ document, report }) {
    const tabs = document.problems.filter(({ code }) => code === 'tab');
    const first = tabs[0];
    if (!first) return;
    const others = tabs.length - 1;
    report({
      at: first.span,
      message: {
        fr: `Cette ligne commence par une tabulation. Utilisez des espaces (deux par niveau).${others > 0 ? ` De même sur ${others} autre${others > 1 ? 's' : ''} ligne${others > 1 ? 's' : ''}.` : ''}`,
        en: `This line begins with a tab. Use spaces (two for each level).${others > 0 ? ` Likewise on ${others} more line${others > 1 ? 's' : ''}.` : ''}`,
      },
      fixes: () => [
        {
          title: { fr: 'Remplacer les tabulations par des espaces', en: 'Replace tabs by spaces' },
          safe: true,
          edits: spaced(document).map((edit) => ({ uri: document.uri, ...edit })),
        },
      ],
    });
  },
  docs: {
    titre: { fr: 'Tabulation', en: 'Tab as margin' },
    quoi: { fr: 'Signale une tabulation au début d’une ligne.', en: 'Reports a tab at the beginning of a line.' },
    pourquoi: {
      fr: "Le retrait des lignes dit ce qui va avec quoi. La norme YAML 1.2 (« Indentation Spaces ») l'écrit avec des espaces seulement : la largeur d'une tabulation change d'un ordinateur à l'autre.",
      en: 'The margin of the lines says what belongs together. YAML 1.2 ("Indentation Spaces") writes it with spaces only: the width of a tab differs from one computer to another.',
    },
    mauvais: [
      { 'certidoc.config.yaml': 'regles:\n\tdoc-syntaxe: erreur\n^ doc-tabulation\n\tdoc-guillemets: info\n' },
      { 'certidoc.config.yaml': 'regles:\n    doc-syntaxe: erreur\n\tdoc-guillemets: info\n^ doc-tabulation\n' },
    ],
    bon: [
      'type: fiche\nmoyens:\n  financiers: aucun\n  humains: [Paul]\n',
      'type: fiche\ncommunication: |\n  Une affiche\n  \ten deux colonnes\ntitre: A\tB\n',
    ],
  },
});

/** Replaces every tab of a margin, by as many spaces as leave the fewest faults. */
function spaced(document: Document): TextEdit[] {
  const margins = document.problems.filter(({ code }) => code === 'tab').map(({ span }) => span);
  const tries = [2, 4, 8, 1, 3].map((width) => {
    const edits = margins.map((span) => ({
      span,
      newText: document.text.slice(span.start, span.end).replaceAll('\t', ' '.repeat(width)),
    }));
    const limits = { length: MAX_LENGTH.referentiel, depth: 60, aliasNodes: 10_000 };
    return { edits, faults: parseYaml(applyEdits(document.text, edits), limits).problems.length };
  });
  const fewest = Math.min(...tries.map(({ faults }) => faults));
  return tries.find(({ faults }) => faults === fewest)?.edits ?? [];
}
