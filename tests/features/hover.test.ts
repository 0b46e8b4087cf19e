import { describe, expect, it, test } from 'vitest';
import { hover } from '../../server/src/core/features/hover/hover.ts';
import { hoverRule } from '../../server/src/core/features/hover/rule.ts';
import { type ATELIER, atelierAt } from '../support/atelier.ts';
import { sceneOf } from '../support/cursor.ts';
import type { Files } from '../support/fixture.ts';

function shown(files: Files, language: 'fr' | 'en' = 'fr') {
  const { snapshot, document, offset } = sceneOf(files);
  const found = hover(snapshot, document, offset, language);
  return found && { at: document.text.slice(found.span.start, found.span.end), markdown: found.markdown };
}

async function shownOfRule(files: Files) {
  const { document, offset } = sceneOf(files);
  const found = await hoverRule(document, offset, 'fr');
  return found && { at: document.text.slice(found.span.start, found.span.end), markdown: found.markdown };
}

function on(file: keyof typeof ATELIER, words: string, language?: 'fr' | 'en') {
  return shown(atelierAt(file, words, 1), language);
}

const FICHE = 'fiches/crevaison.fiche.yaml';
const BILAN = 'bilans/crevaison.bilan.yaml';
const REFERENTIEL = 'velo.referentiel.yaml';

describe('hover', () => {
  it('on an identifier tells its text, where it belongs, who proves it and where it is assessed', () => {
    const found = on(FICHE, 'c1.cr2.a');
    expect(found?.at).toBe('c1.cr2.a');
    expect(found?.markdown).toBe(`**C1.CR2.a** — Les outils sont à leur place

- **C1.CR2** — Le poste est rangé
- Compétence **C1** — Réparer un vélo
- Activité **A1** — Réparer avec le public
- Évalué dans **E1** — Réparer devant le jury

- Prouvé par [Crever, et après ?](file:///projet/fiches/crevaison.fiche.yaml)`);
  });

  it('speaks English to whoever does', () => {
    expect(on(FICHE, 'C1.CR1', 'en')?.markdown).toContain('Assessed in **E1**');
    expect(on(FICHE, 'moyens', 'en')?.markdown).toContain('Required: its absence is an error.');
  });

  test.each([
    [REFERENTIEL, 'SF1', '**a.** Avant'],
    [REFERENTIEL, 'SF1', 'Niveaux Pix attendus — 1.1 : 3 · 2.1 : 5'],
    [REFERENTIEL, 'C1.CR1)', 'Bilans [crevaison.bilan.yaml]'],
    [REFERENTIEL, 'A1:', 'Certificat **CPU1**'],
    [REFERENTIEL, 'E1:', 'Compétence **C1** — Réparer un vélo'],
    [REFERENTIEL, 'C2.', '_Aucune fiche ni bilan ne la prouve encore._'],
    [REFERENTIEL, 'démarche projet', 'Avancer par étapes'],
    [REFERENTIEL, 'démarche projet', 'Aussi : DP'],
    [REFERENTIEL, 'activites:', 'Activités types'],
    [REFERENTIEL, 'obligatoire', 'Exigée'],
    [FICHE, 'fuites', "Perte d'air"],
    [FICHE, 'O1:', 'Indicateur : La roue tient'],
    [FICHE, 'O1:', 'Pix **2.1** — Interagir'],
    [FICHE, 'O1:', '[crevaison.bilan.yaml](file:///projet/bilans/crevaison.bilan.yaml) : atteint — Quatre sur six'],
    [FICHE, '2.1', 'Niveau attendu : 5'],
    [FICHE, 'atelier-velo', "[Animateur d'atelier vélo](file:///projet/velo.referentiel.yaml)"],
    [FICHE, 'moyens', 'Sert à prouver **C1.CR2** — Le poste est rangé'],
    [FICHE, 'sobriete', '**Sobriété** — recommande.'],
    [FICHE, 'duree', 'Durée d’une séance'],
    [FICHE, '2026-04-02', 'jeudi 2 avril 2026'],
    [FICHE, 'materiels', '**Matériels** — obligatoire.'],
    [REFERENTIEL, 'C1:', 'Prouvée par [Crever, et après ?]'],
    [FICHE, '2 h 15', '2 heures et 15 minutes (135 minutes)'],
    [BILAN, 'O2:', '**O2** — Remonter une roue'],
    [BILAN, 'partiel', 'Une partie seulement'],
    [BILAN, '../fiches', '[Crever, et après ?](file:///projet/fiches/crevaison.fiche.yaml)'],
    [BILAN, 'démarche-projet', 'Avancer par étapes'],
  ] as const)('%s: %s', (file, words, expected) => {
    expect(on(file, words)?.markdown).toContain(expected);
  });

  it('explains a rule where a comment or the settings name it', async () => {
    const comment = await shownOfRule({
      'a.fiche.yaml': 'type: fiche\n# certidoc-ignore fiche-moy█ens-absents: plus tard\ntitre: T\n',
    });
    expect(comment?.at).toBe('fiche-moyens-absents');
    expect(comment?.markdown).toContain('`fiche-moyens-absents`');
    const settings = await shownOfRule({ 'certidoc.config.yaml': 'regles:\n  fiche-moyens-ab█sents: info\n' });
    expect(settings?.markdown).toBe(comment?.markdown);
  });

  it('says plainly that an identifier does not exist', () => {
    const files = atelierAt(FICHE, 'C1.CR1', 1);
    const text = (files[FICHE] ?? '').replace('.CR1', '.CR9');
    expect(shown({ ...files, [FICHE]: text })?.markdown).toContain("n'existe pas dans le référentiel atelier-velo");
  });

  it('shows what texts hold as it is, whatever it looks like', () => {
    const markdown = shown({
      'r.referentiel.yaml': 'type: referentiel\nid: r\ncompetences: {C█1: {titre: "Lire <b> [x](y) *gras* `code`"}}\n',
    })?.markdown;
    expect(markdown).toContain('Lire \\<b\\> \\[x\\](y) \\*gras\\* \\`code\\`');
  });

  it.each([
    ['a.fiche.yaml', 'type: fiche\ntitre: Tit█re libre\n'],
    ['a.fiche.yaml', '█'],
    ['a.fiche.yaml', 'type: fiche\npreuves: [█'],
    ['a.fiche.yaml', 'type: fiche\nplanification: {duree: 30█ min}\n'],
  ])('is silent where there is nothing to say', (name, text) => {
    expect(shown({ [name]: text })).toBeUndefined();
  });
});
