import { describe, expect, it } from 'vitest';
import { readMarkdown, said } from '../../support/reading.ts';

// Headings as trainees write them: what each of these shapes names must be understood, or honestly left.
const fiche = (text: string) => said(readMarkdown(text));

describe('headings', () => {
  it.each(['4.1 Sécurité', '2.1.3 Sécurité', '4.1. Sécurité', '1️⃣ Sécurité', '(3) Sécurité', 'Règles de sécurité'])(
    '%s is numbered in many ways',
    (title) => {
      expect(fiche(`### ${title}\n\nCâbles fixés\n`)).toEqual({ securite: 'Câbles fixés' });
    },
  );

  it.each([
    ['Objectifs spécifiques', 'Objectif pédagogique principal', 'Objectifs généraux'],
    ['Objectifs opérationnels', 'Objectif d’apprentissage', 'Les objectifs visés'],
  ])('%s, %s, %s narrow a name', (...titles) => {
    for (const title of titles)
      expect(fiche(`## ${title}\n\n- Créer\n`), title).toEqual({ objectifs: { O1: 'Créer' } });
  });

  it.each([
    ['fiche', 'Évaluation des acquis', 'evaluation'],
    ['fiche', 'Pour qui ?', 'public'],
    ['fiche', 'Où ?', 'lieu'],
    ['fiche', 'Droit à l’image', 'donnees_personnelles'],
    ['bilan', 'Points positifs', 'atouts'],
    ['bilan', 'Points négatifs', 'faiblesses'],
    ['bilan', 'Profil des participants', 'participants'],
    ['bilan', 'Satisfaction', 'avis_du_groupe'],
    ['bilan', 'Budget réel', 'depenses'],
  ] as const)('of a %s: %s', (kind, title, name) => {
    expect(Object.keys(said(readMarkdown(`## ${title}\n\nDes mots\n`, kind)) as object)).toEqual([name]);
  });

  it('are questions, underlined too; a long sentence above dashes is none', () => {
    expect(fiche('📅 Quand ?\n----------\n\nLe 2 avril 2026, une seule séance de 2 h.\n')).toEqual({
      planification: { date: '2026-04-02', duree: '2 h', frequence: 'unique' },
    });
    const asked = 'Est-ce que tout le monde a bien compris ce qui est demandé ?';
    expect(fiche(`## Progression\n\n${asked}\n---\n\nOui.\n`)).toEqual({ progression: `${asked}\n\nOui.` });
  });

  it('hold the value itself', () => {
    expect(fiche('## Durée : 2 h\n\n## Public : seniors\n\n## Lieu\n\n### Nom : EPN de Koné\n')).toEqual({
      planification: { duree: '2 h' },
      public: { description: 'seniors' },
      lieu: { nom: 'EPN de Koné' },
    });
  });

  it('join several names', () => {
    expect(fiche('## Moyens matériels et humains\n\n- Matériel : 8 PC\n- Humains : un médiateur\n')).toEqual({
      moyens: { materiels: [{ quantite: '8', nom: 'PC' }], humains: 'un médiateur' },
    });
    expect(fiche('## Sécurité et RGPD\n\nPas de compte à créer.\n')).toEqual({ securite: 'Pas de compte à créer.' });
    expect(fiche('## Public et lieu\n\n- Public : 8 seniors\n- Lieu : Médiathèque\n')).toMatchObject({
      public: { description: '8 seniors' },
      lieu: { nom: 'Médiathèque' },
    });
    expect(fiche('## Lieu et date\n\nMédiathèque de Koné, le 2 avril 2026\n')).toMatchObject({
      lieu: {},
      planification: { date: '2026-04-02' },
    });
  });

  it('join names in the title of a document without being a rubrique', () => {
    expect(fiche('# Sécurité et données personnelles\n\n## Progression\n\nPas à pas\n')).toEqual({
      titre: 'Sécurité et données personnelles',
      progression: 'Pas à pas',
    });
  });

  it('go on with the rubrique above under a narrower name', () => {
    expect(fiche('## Objectif général\n\nDevenir autonome.\n\n## Objectifs spécifiques\n\n- Créer\n- Trier\n')).toEqual(
      {
        objectifs: { O1: 'Créer', O2: 'Trier' },
      },
    );
  });
});

describe('headings one level off', () => {
  it('are steps as high as the heading of the steps', () => {
    expect(fiche('## Déroulé\n\n## Accueil (10 min)\n\nCafé\n\n## Goûter (15 min)\n\n## Notes\n\nÀ moi\n')).toEqual({
      deroule: [
        { etape: 'Accueil', duree: '10 min', contenu: 'Café' },
        { etape: 'Goûter', duree: '15 min' },
      ],
    });
    expect(fiche('## Objectifs\n\n## O1 : Créer\n\n## O2 : Trier\n\n## 3. Notes\n\nÀ moi\n')).toEqual({
      objectifs: { O1: 'Créer', O2: 'Trier' },
    });
  });

  it('are rubriques under another one, where nothing else is', () => {
    const text = '# Contexte\n\nUrbain\n\n## Sécurité\n\nCâbles\n\n##### Étape 1 (20 min)\n\nScénario\n';
    expect(fiche(`# Titre\n\n${text}`)).toMatchObject({ contexte: { milieu: 'Urbain' } });
    expect(
      fiche('## Coût\n\n- Pâte : 1200\n\n### Étape 1 (20 min)\n\nÉcrire\n\n### Étape 2 (50 min) - Filmer\n'),
    ).toEqual({
      budget: { postes: [{ nom: 'Pâte', montant: '1200' }] },
      deroule: [
        { etape: 'Étape 1', duree: '20 min', contenu: 'Écrire' },
        { duree: '50 min', etape: 'Filmer' },
      ],
    });
    expect(fiche('## Contexte\n\nUrbain\n\n### Sécurité\n\nCâbles\n')).toEqual({
      contexte: { milieu: 'Urbain' },
      securite: 'Câbles',
    });
  });

  it('stay steps, and fields, where they are these', () => {
    expect(fiche('## Déroulé\n\n### Évaluation (15 min)\n\nQuiz\n')).toEqual({
      deroule: [{ etape: 'Évaluation', duree: '15 min', contenu: 'Quiz' }],
    });
    expect(fiche('## Adaptations\n\n### Public\n\nGros caractères\n')).toEqual({
      adaptations: { public: 'Gros caractères' },
    });
  });
});
