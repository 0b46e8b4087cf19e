import type { Document } from '../model/document.ts';
import type { SyntaxProblem } from '../syntax/tree.ts';
import type { Span } from '../text/span.ts';
import { defineRule, type Fix, type RuleDocs } from './rule.ts';
import { bulletsFixes, syntaxFixes } from './support/docSyntaxFixes.ts';
import { syntaxWords } from './support/docSyntaxWords.ts';

/** Text that cannot be read (YAML 1.2.2). */
export default defineRule({
  id: 'doc-syntaxe',
  severity: 'erreur',
  kinds: ['fiche', 'bilan', 'referentiel', 'configuration'],
  fix: 'safe',
  always: true,
  check({ document, report }) {
    for (const problem of document.problems) {
      const detail = wordOf(problem);
      if (detail === undefined) continue;
      const at = firstLine(document, problem.span);
      report({ at, message: syntaxWords(detail), ...offered(syntaxFixes(document, problem)) });
    }
    for (const issue of document.gathered.issues) {
      const first = issue.kind === 'bullets' ? issue.marks[0] : undefined;
      if (issue.kind !== 'bullets' || !first) continue;
      const detail = document.text[document.spanOf(first).start] === '-' ? 'glued-dash' : 'bullet';
      report({ at: first, message: syntaxWords(detail), ...offered(bulletsFixes(document, issue)) });
    }
    const root = document.source.tree.root;
    if (document.problems.length > 0 || root.kind === 'map') return;
    // Settings may well be empty: every key is optional.
    if (root.kind === 'empty' && document.kind === 'configuration') return;
    const detail = root.kind === 'empty' ? 'empty' : root.kind === 'list' ? 'list-root' : 'text-root';
    report({ at: firstLine(document, document.spanOf(root)), message: syntaxWords(detail) });
  },
  titre: { fr: 'Écriture illisible', en: 'Unreadable text' },
});

/** Its page. */
export const docs: RuleDocs = {
  quoi: {
    fr: 'Signale ce qui empêche de lire le document : ligne mal alignée, crochet ou guillemet non fermé, « : » oublié…',
    en: 'Reports what prevents reading: a misaligned line, an unclosed bracket or quote, a forgotten ":"…',
  },
  pourquoi: {
    fr: "Les documents suivent la norme YAML 1.2. Ce qui n'est pas lisible n'est ni vérifié ni présenté au jury.",
    en: 'Documents follow YAML 1.2. What cannot be read is neither checked nor shown to the jury.',
  },
  mauvais: [
    'type: fiche\nlieu:\n  type: epn\n nom: Case de Thio\n ^^^^^^^^^^^^^^^^^ doc-syntaxe\n',
    'type: fiche\npreuves: [C4.CR3.a, C4.CR3.b\n         ^ doc-syntaxe\ntitre: Le courriel\n',
    'type: fiche\ntitre: "Le courriel\n       ^^^^^^^^^^^^ doc-syntaxe\nauteur: Léa\n',
    'type: fiche\ntitre Le courriel\n^^^^^^^^^^^^^^^^^ doc-syntaxe\nauteur: Léa\n',
    'type: fiche\ntitre:Le courriel\n^^^^^^^^^^^^^^^^^ doc-syntaxe\nauteur: Léa\n',
    'type: fiche\npublic: Seniors\n  effectif: 8\n  ^^^^^^^^^^^ doc-syntaxe\n',
    'type: fiche\nmoyens:\n  materiels:\n    - nom: Ordinateur\n     quantite: 8\n     ^^^^^^^^^^^ doc-syntaxe\n',
    'type: fiche\n---\n^^^ doc-syntaxe\ntitre: Le courriel\n',
    'type: fiche\nlieu:\n  <<: {type: epn}\n  ^^ doc-syntaxe\n',
    'type: fiche\n[a, b]: 1\n^^^^^^ doc-syntaxe\n',
    'type: fiche\npreuves: [*tout]\n          ^^^^^ doc-syntaxe\n',
    'type: fiche\nauteur: "C:\\Documents"\n           ^^ doc-syntaxe\n',
    'type: fiche\ntitre: CrÃ©er une adresse\n         ^^ doc-syntaxe\nauteur: LÃ©a\nstructure: MÃ©diathÃ¨que\n',
    'Bonjour à tous\n^^^^^^^^^^^^^^ doc-syntaxe\n',
    '- titre\n^^^^^^^ doc-syntaxe\n- auteur\n',
    'type: fiche\nmoyens:\n  humains:\n    -Une fleuriste\n    ^ doc-syntaxe\n    -Un aide\n',
    { 'certidoc.config.yaml': 'ignorer:\n  - brouillons/**\n  -essais/**\n  ^ doc-syntaxe\n' },
    'type: fiche\nmoyens:\n  materiels:\n    * Ruban\n    ^ doc-syntaxe\n    * Ciseaux\n    ^ doc-syntaxe\n  humains:\n    • Une fleuriste\n    ^^ doc-syntaxe\n    • Un aide\n',
    'type: fiche\ntitre：Le courriel\n^^^^^^ doc-syntaxe\nauteur ： Léa\n^^^^^^^^ doc-syntaxe\nstructure:\u00a0Case de Thio\n^^^^^^^^^^ doc-syntaxe\n',
    'type: fiche\nauteur\u00a0: Léa\n^^^^^^^ doc-syntaxe\npublic: {des\u200bcription: Seniors}\n         ^^^^^^^^^^^^ doc-syntaxe\n',
  ],
  bon: [
    'type: fiche\nmoyens:\n  materiels: [-12, "-Ruban", un lot]\n  humains:\n    - Un aide -bénévole\n    - "* Un autre"\n  financiers: aucun\nprogression:\n  -Premier temps\n  -Second temps\n',
    'type: fiche\ncommunication: Une affiche\u00a0; horaire\u00a0: 9 h\nprogression: |\n  titre：un\n  * deux\n',
    'type: fiche\nlieu:\n  type: epn\n  nom: Case de Thio\npreuves: [\n  C4.CR3.a,\n  C4.CR3.b\n]\n',
    '---\ntype: fiche\ntitre: Le courriel\n...\n',
    'type: fiche\npublic: &p {description: Seniors}\ncontexte: {milieu: "« Thio : la mine »"}\n',
    'type: fiche\ntitre: Quand « é » devient « Ã© »\n',
    { 'certidoc.config.yaml': '# rien encore\n' },
  ],
};

/** Most faults can be put right in more than one way: they come without a fix. */
function offered(fixes: readonly Fix[]): { readonly fixes?: () => readonly Fix[] } {
  return fixes.length > 0 ? { fixes: () => fixes } : {};
}

/** The words of a problem; undefined when another rule tells it. */
function wordOf({ code, detail }: SyntaxProblem): string | undefined {
  if (code === 'several-documents') return code;
  return code === 'syntax' || code === 'lookalike' || code === 'encoding' ? detail : undefined;
}

/** What lies on several lines is shown by the first. */
function firstLine(document: Document, span: Span): Span {
  const line = document.lines.lineSpan(document.lines.positionAt(span.start).line);
  return { start: span.start, end: Math.max(span.start, Math.min(span.end, line.end)) };
}
