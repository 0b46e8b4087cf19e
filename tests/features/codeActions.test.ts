import { describe, expect, it } from 'vitest';
import { codeActions } from '../../server/src/core/features/codeActions/codeActions.ts';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import { actionsAt, applied, INVOKED, rulesOf, titlesOf } from '../support/actions.ts';
import { ATELIER, atelierAt } from '../support/atelier.ts';
import { sceneOf } from '../support/cursor.ts';
import type { Files } from '../support/fixture.ts';

describe('mending what is found', () => {
  const FICHE = `type: fiche
titre: Atelier
planification:
  date: 02/0█4/2026
  duree: 2 heures et demie
lieux: ici
`;
  const FILES = { 'a.fiche.yaml': FICHE };

  it('offers the fix of the finding, the one safe fix preferred', () => {
    const [first] = actionsAt(FILES);
    expect(first).toMatchObject({ kind: 'quickfix', preferred: true, finding: { rule: 'fiche-date-invalide' } });
    expect(applied(FILES, 'Écrire 2026-04-02')['a.fiche.yaml']).toBe(FICHE.replace('02/0█4/2026', '2026-04-02'));
  });

  it('is for the place alone', () => {
    expect(titlesOf(actionsAt(FILES)).some((title) => title.includes('2 h 30'))).toBe(false);
  });

  it('creates the file that a fix writes', () => {
    const files = { 'a.fiche.yaml': 'type: fiche\nauteur: Ana\nplanification: {date: 2020-0█4-02}\n' };
    expect(actionsAt(files).find(({ title }) => title.fr === 'Créer le bilan')).toMatchObject({ creates: true });
    const after = applied(files, 'Créer le bilan');
    expect(after['a.bilan.yaml']).toContain('type: bilan\nfiche: a.fiche.yaml\nauteur: Ana\n');
    expect(rulesOf(after)).not.toContain('a.fiche.yaml croise-fiche-sans-bilan');
  });

  it('mends all that is safe in the file, on save too, and nothing else', () => {
    const only = { invoked: false, only: ['source.fixAll'] };
    expect(actionsAt(FILES, only).map(({ kind }) => kind)).toEqual(['source.fixAll.certidoc']);
    const after = applied(FILES, 'Appliquer toutes', only);
    expect(after['a.fiche.yaml']).toContain('date: 2026-04-02\n  duree: 2 h 30\nlieu: ici');
    expect(rulesOf(after)).toContain('a.fiche.yaml fiche-moyens-absents');
    expect(actionsAt({ 'a.fiche.yaml': `█${after['a.fiche.yaml']}` }, only)).toEqual([]);
  });

  it('never applies on save a fix that is only suggested', () => {
    const files = { 'a.fiche.yaml': 'type: fiche\ntitre: Atelier\nplanification: {duree: 9█0}\n' };
    expect(titlesOf(actionsAt(files))).toContain('Écrire 1 h 30');
    expect(actionsAt(files, { invoked: false, only: ['source.fixAll'] })).toEqual([]);
  });

  it('mends all findings of one rule, and those of no other', () => {
    const files = {
      'a.fiche.yaml':
        'type: fiche\nplanification: {date: 02/04█/2026, duree: 2 heures et demie}\nredigee_le: 1er mars 2026\n',
    };
    expect(applied(files, 'Corriger les 2 « Date invalide »')['a.fiche.yaml']).toBe(
      'type: fiche\nplanification: {date: 2026-04-02, duree: 2 heures et demie}\nredigee_le: 2026-03-01\n',
    );
  });

  it('goes on while a fix uncovers another fault', () => {
    const files = { 'a.fiche.yaml': 'type: fiche\ntitr█e: Lire : écrire\nplanification:\n\tdate: 02/04/2026\n' };
    const after = applied(files, 'Appliquer toutes', { invoked: true, only: ['source.fixAll'] });
    expect(after['a.fiche.yaml']).toMatch(/^type: fiche\ntitre: ".*"\nplanification:\n {2}date: 2026-04-02\n$/);
  });

  it('asks for the page of the rule', () => {
    const why = actionsAt(FILES).find(({ title }) => title.fr.startsWith('Pourquoi'));
    expect(why).toMatchObject({ explain: 'fiche-date-invalide', kind: 'quickfix' });
    expect(why?.change).toBeUndefined();
  });
});

describe('silencing a rule', () => {
  const silenced = (files: Files, rule: string) => {
    const after = applied(files, `Ne plus signaler « ${rule} »`);
    expect(rulesOf(after).filter((seen) => seen.endsWith(` ${rule}`))).toEqual([]);
    expect(rulesOf(after).filter((seen) => /doc-suppression|doc-syntaxe/.test(seen))).toEqual([]);
    return after['a.fiche.yaml'];
  };

  it('writes a comment above, as deep as the line', () => {
    const files = { 'a.fiche.yaml': 'type: fiche\nplanification:\n  date: 02/█04/2026\n' };
    expect(silenced(files, 'fiche-date-invalide')).toBe(
      'type: fiche\nplanification:\n  # certidoc-ignore fiche-date-invalide: à compléter\n  date: 02/04/2026\n',
    );
  });

  it('keeps the line endings of the file', () => {
    const files = { 'a.fiche.yaml': 'type: fiche\r\nplanification:\r\n  date: 02/█04/2026\r\n' };
    expect(silenced(files, 'fiche-date-invalide')).toBe(
      'type: fiche\r\nplanification:\r\n  # certidoc-ignore fiche-date-invalide: à compléter\r\n  date: 02/04/2026\r\n',
    );
  });

  it('adds the rule to the comment that is there', () => {
    const files = {
      'a.fiche.yaml': 'type: fiche\n# certidoc-ignore doc-cle-inconnue: exemple\ncolor█: {}\n',
      'certidoc.config.yaml': '',
    };
    const other = 'fiche-duree-invalide';
    const two = {
      'a.fiche.yaml': `type: fiche\nplanification:\n  # certidoc-ignore fiche-date-invalide: exemple\n  {date: hier, duree: lon█gtemps}\n`,
    };
    expect(titlesOf(actionsAt(files)).some((title) => title.includes('doc-cle-inconnue'))).toBe(false);
    expect(silenced(two, other)).toContain('# certidoc-ignore fiche-date-invalide, fiche-duree-invalide: exemple\n');
  });

  it('is for the whole file inside a text of several lines, where a comment would be text', () => {
    const files = {
      'velo.referentiel.yaml': ATELIER['velo.referentiel.yaml'],
      'a.fiche.yaml': 'type: fiche\nreferentiel: atelier-velo\nprogression: >-\n  Du simple\n  au C9.█CR4 complexe\n',
    };
    expect(silenced(files, 'croise-reference-inconnue')).toMatch(
      /^# certidoc-ignore-fichier croise-reference-inconnue: à compléter\ntype: fiche\n/,
    );
  });
});

it('never throws, wherever the cursor stands', () => {
  for (const file of Object.keys(ATELIER) as (keyof typeof ATELIER)[]) {
    const { snapshot, document } = sceneOf(atelierAt(file, 'type'));
    for (let offset = 0; offset <= document.text.length; offset++) {
      for (const action of codeActions(snapshot, document, { start: offset, end: offset }, INVOKED)) {
        const change = action.change?.() ?? { edits: [] };
        for (const uri of new Set(change.edits.map((edit) => edit.uri))) {
          const text = snapshot.get(uri)?.text ?? '';
          applyEdits(
            text,
            change.edits.filter((edit) => edit.uri === uri),
          );
        }
      }
    }
  }
});
