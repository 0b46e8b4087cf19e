import { describe, expect, it } from 'vitest';
import { hover } from '../../server/src/core/features/hover/hover.ts';
import { documentLinks } from '../../server/src/core/features/navigation/documentLinks.ts';
import { foldings } from '../../server/src/core/features/navigation/folding.ts';
import { outline } from '../../server/src/core/features/navigation/outline.ts';
import { isRefusal, prepareRename, rename } from '../../server/src/core/features/rename/rename.ts';
import { semanticTokens } from '../../server/src/core/features/semanticTokens/semanticTokens.ts';
import { placeText, sceneOf } from '../support/cursor.ts';
import type { Files } from '../support/fixture.ts';
import { BILAN_MD, FICHE_MD, MARKDOWN } from '../support/markdownShapes.ts';

const FILES: Files = {
  'velo.referentiel.yaml': MARKDOWN['velo.referentiel.yaml'] ?? '',
  'fiches/crevaison.fiche.md': FICHE_MD,
  'bilans/crevaison.bilan.md': BILAN_MD,
};

/** The fiche with a cursor in some words. */
const at = (words: string, inside = 0) =>
  sceneOf({
    ...FILES,
    'fiches/crevaison.fiche.md': FICHE_MD.replace(words, `${words.slice(0, inside)}█${words.slice(inside)}`),
  });
const own = (text: string) => sceneOf({ ...FILES, 'fiches/a.fiche.md': text });
const shown = (words: string, inside?: number) => {
  const { snapshot, document, offset } = at(words, inside);
  return hover(snapshot, document, offset, 'fr')?.markdown ?? '';
};

describe('hover in Markdown', () => {
  it('tells on a heading the statut, what is proved and what was understood', () => {
    expect(shown('## Moyens', 4)).toMatch(
      /obligatoire[\s\S]*C1\.CR2[\s\S]*Ce que Certidoc comprend :\n\n- \*\*Matériels\*\* : Rustines/,
    );
    expect(shown('## Déroulé', 4)).toContain('- Accueil · 15 min · Tour de table');
    expect(shown('## Objectifs', 4)).toContain('- **O1**\n  - **Texte** : Réparer une crevaison');
  });

  it('tells of a heading of the author’s that it is kept', () => {
    expect(shown('## Pour mémoire', 5)).toContain('Titre libre');
  });

  it('tells of names, dates and fields as in YAML', () => {
    expect(shown('C1 CR2', 3)).toContain('Le poste est rangé');
    expect(shown('2026-04-02', 3)).toBe('jeudi 2 avril 2026');
    expect(shown('Seuil', 2)).toContain('réussi');
  });

  it('tells of a field that the front matter holds without its rubrique', () => {
    const { snapshot, document, offset } = own(
      '---\nreferentiel: atelier-velo\ndu█rée: 2h00\n---\n\n## Planification\n\n- Date : 2026-04-02\n',
    );
    expect(hover(snapshot, document, offset, 'fr')?.markdown).toContain('Durée d’une séance');
  });
});

describe('an identifier in brackets', () => {
  it('is what its field refers to, else part of the sentence', () => {
    const { snapshot, document, offset } = own('## █Objectifs\n\n- Réparer (C1.CR1)\n- Naviguer (2.1)\n');
    const markdown = hover(snapshot, document, offset, 'fr')?.markdown ?? '';
    expect(markdown).toContain('- **O1** : Réparer (C1.CR1)');
    expect(markdown).toContain('- **Pix** : 2.1');
  });
});

describe('navigation in Markdown', () => {
  it('folds the front matter, every heading and comments', () => {
    const { document } = own(
      '█---\ntype: fiche\n---\n\n# Titre\n\n## Souvenirs\n\nOui\n\n<!--\nlong\n-->\n\n## Moyens\n\n- Rustines\n',
    );
    const folds = foldings(document).map(({ start, end, kind }) => `${start}-${end} ${kind}`);
    expect(folds).toEqual(
      expect.arrayContaining(['0-2 region', '4-16 region', '6-8 region', '10-12 comment', '14-16 region']),
    );
  });

  it('outlines what was understood, and links the documents', () => {
    const { snapshot, document } = at('Crever');
    const names = outline(snapshot, document, 'fr').map(({ name, detail }) => `${name} ${detail}`.trim());
    expect(names).toEqual(
      expect.arrayContaining(['Titre Crever, et après ?', 'Objectifs', 'Sobriété Chambres à air récupérées']),
    );
    const bilan = sceneOf({ ...FILES, 'bilans/crevaison.bilan.md': `█${BILAN_MD}` });
    expect(documentLinks(bilan.snapshot, bilan.document).map(({ uri }) => uri)).toEqual([
      'file:///projet/fiches/crevaison.fiche.md',
    ]);
  });
});

describe('colours in Markdown', () => {
  it('are those of names that are written, not of what stands for them', () => {
    const { snapshot, document } = own('█# Gonfler\n\n## Objectifs\n\n- Gonfler un pneu\n- O2 : Démonter une roue\n');
    const tokens = semanticTokens(snapshot, document).map(
      ({ span, kind }) => `${kind} ${document.text.slice(span.start, span.end)}`,
    );
    expect(tokens).toEqual(['rubrique Objectifs', 'identifiant O2']);
  });
});

describe('renaming in Markdown', () => {
  it('changes an objective in its fiche, in sentences and in the bilan', () => {
    const { snapshot, document, offset } = at('- O2 :', 3);
    const edits = rename(snapshot, document, offset, 'O5');
    if (isRefusal(edits)) throw new Error(edits.refused.fr);
    const places = edits.map(({ uri, span }) => {
      const target = snapshot.get(uri);
      return target ? placeText(target, span) : '';
    });
    expect(places).toEqual([
      'fiches/crevaison.fiche.md 20:2 O2',
      'fiches/crevaison.fiche.md 53:22 O2',
      'bilans/crevaison.bilan.md 11:2 O2',
      'bilans/crevaison.bilan.md 15:11 O2',
    ]);
    expect(edits.every(({ newText }) => newText === 'O5')).toBe(true);
  });

  it('asks for a number to be written before it is changed', () => {
    const { snapshot, document, offset } = own('## Objectifs\n\n█- Gonfler un pneu\n');
    const answer = prepareRename(snapshot, document, offset);
    expect(isRefusal(answer) && answer.refused.fr).toContain('écrivez d’abord « O1 : »'.replace('’', "'"));
  });
});
