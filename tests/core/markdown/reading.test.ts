import { describe, expect, it } from 'vitest';
import { places, readMarkdown, said } from '../../support/reading.ts';

const fiche = (text: string) => said(readMarkdown(text));
const bilan = (text: string) => said(readMarkdown(text, 'bilan'));

describe('a heading names a rubrique', () => {
  it.each([
    'Sécurité',
    'securite',
    'SÉCURITÉ',
    'La sécurité :',
    '3. La sécurité',
    'III – Sécurité',
    'a) Sécurité',
    '🦺 Sécurité',
    '**Sécurité**',
    'Sécurité (C5.CR8)',
    'Sécurité de l’atelier',
  ])('%s', (title) => {
    expect(fiche(`## ${title}\n\nCâbles fixés\n`)).toEqual({ securite: 'Câbles fixés' });
  });

  it.each([
    ['Plan B', 'plan_de_rechange'],
    ['Plan de rechange', 'plan_de_rechange'],
    ['RGPD', 'donnees_personnelles'],
    ['Progression', 'progression'],
  ])('%s, by its intitulé or another name', (title, key) => {
    expect(fiche(`${title}\n${'-'.repeat(title.length)}\n\nRien\n`)).toEqual({ [key]: 'Rien' });
  });

  it('at any depth, under headings that only gather others', () => {
    expect(
      fiche('# Organisation\n\n## Avant\n\n### Sécurité\n\nCâbles\n\n### Progression\n\nPas à pas\n'),
    ).toMatchObject({
      securite: 'Câbles',
      progression: 'Pas à pas',
    });
  });

  it('in bold where there is no heading', () => {
    expect(fiche('**SÉCURITÉ**\n\nCâbles\n\n**Progression :**\nPas à pas\n')).toEqual({
      securite: 'Câbles',
      progression: 'Pas à pas',
    });
  });

  it('and what no heading names is the author’s own', () => {
    expect(fiche('## Sécurité\n\nCâbles\n\n## Mes notes\n\nÀ revoir\n')).toEqual({ securite: 'Câbles' });
  });
});

describe('the title and the first lines', () => {
  it('give the title, without the kind of document', () => {
    expect(fiche('# Fiche d’activité : Créer son adresse\n')).toEqual({ titre: 'Créer son adresse' });
  });

  it('give the short fields, and fields that only one rubrique has', () => {
    expect(fiche('# Le courriel\n\n**Auteur :** Léa  \n**Durée** : 1h30  \nFormat : Collectif\n')).toEqual({
      titre: 'Le courriel',
      auteur: 'Léa',
      planification: { duree: '1h30' },
      format: 'collectif',
    });
  });
});

describe('the front matter', () => {
  it('is YAML, as people write it', () => {
    expect(fiche('---\ntype: fiche\npublic: Enfants\nDurée: 2h00\npreuves: [C4.CR1]\n---\n')).toEqual({
      type: 'fiche',
      public: { description: 'Enfants' },
      preuves: ['C4.CR1'],
      planification: { duree: '2h00' },
    });
  });

  it('tells when nothing closes it', () => {
    expect(readMarkdown('---\ntype: fiche\n\n# Titre\n').problems).toMatchObject([{ detail: 'open-front-matter' }]);
  });

  it('completes a rubrique of the body', () => {
    expect(fiche('---\nduree: 2 h\n---\n\n## Planification\n\n- Date : 2026-04-02\n')).toEqual({
      planification: { date: '2026-04-02', duree: '2 h' },
    });
  });
});

describe('objectives', () => {
  it('are items, numbered or not', () => {
    expect(fiche('## Objectifs\n\n- O2 : Envoyer\n- Répondre\n- **Objectif 5** – Trier\n')).toEqual({
      objectifs: { O2: 'Envoyer', O3: 'Répondre', O5: 'Trier' },
    });
  });

  it.each([
    '- O1 : Créer une adresse\n  - Indicateur : Un message est reçu\n  - Seuil : 6 sur 8\n',
    '- Créer une adresse (indicateur : Un message est reçu ; seuil : 6 sur 8)\n',
    '- Créer une adresse — indicateur : Un message est reçu — seuil : 6 sur 8\n',
    '### O1 : Créer une adresse\n\n**Indicateur :** Un message est reçu\n\n**Seuil :** 6 sur 8\n',
    '| Objectif | Indicateur | Seuil |\n|---|---|---|\n| Créer une adresse | Un message est reçu | 6 sur 8 |\n',
  ])('have their measure: %s', (text) => {
    expect(fiche(`## Objectifs\n\n${text}`)).toEqual({
      objectifs: { O1: { texte: 'Créer une adresse', indicateur: 'Un message est reçu', seuil: '6 sur 8' } },
    });
  });

  it('may be a sentence, or follow one', () => {
    expect(fiche('## Objectif\n\nL’objectif de l’atelier est de créer une adresse.\n')).toEqual({
      objectifs: { O1: 'créer une adresse' },
    });
    expect(fiche('## Objectifs\n\nÀ la fin, chacun saura :\n\n1. Créer une adresse\n2. La retenir\n')).toEqual({
      objectifs: { O1: 'Créer une adresse', O2: 'La retenir' },
    });
  });
});

describe('means', () => {
  const expected = {
    moyens: {
      materiels: [{ quantite: '8', nom: 'ordinateurs' }, 'un écran'],
      humains: 'un médiateur',
      financiers: 'aucun',
    },
  };

  it.each([
    '### Matériels\n\n- 8 ordinateurs\n- un écran\n\n### Humains\n\nun médiateur\n\n### Financiers\n\nAucun\n',
    '**Matériel :** 8 ordinateurs, un écran\n\n**Humains :** un médiateur\n\n**Financiers :** aucun\n',
    '- Moyens matériels : 8 ordinateurs, un écran\n- Moyens humains : un médiateur\n- Moyens financiers : aucun\n',
    'Matériel : 8 ordinateurs ; un écran\nHumains : un médiateur\nFinanciers : aucun\n',
  ])('%s', (text) => {
    expect(fiche(`## Moyens\n\n${text}`)).toEqual(expected);
  });

  it('may have headings of their own', () => {
    expect(
      fiche('## Matériel nécessaire\n\n* 8 ordinateurs\n* un écran\n\n## Moyens humains\n\nun médiateur\n'),
    ).toEqual({
      moyens: { materiels: expected.moyens.materiels, humains: 'un médiateur' },
    });
  });
});

describe('steps', () => {
  it.each([
    '### Accueil (15 min)\n\nTour de table\n',
    '### Étape 1 : Accueil (15 min)\n\n- Contenu : Tour de table\n',
    '- Accueil (15 min) : Tour de table\n',
    '- 15 min : Accueil\n  - Contenu : Tour de table\n',
    '| Étape | Durée | Contenu |\n| --- | --- | --- |\n| Accueil | 15 min | Tour de table |\n',
    '| Temps | Activité | Description |\n| :-- | --- | --: |\n| 15 min | Accueil | Tour de table |\n',
  ])('%s', (text) => {
    expect(fiche(`## Déroulement de la séance\n\n${text}`)).toEqual({
      deroule: [expect.objectContaining({ etape: 'Accueil', duree: '15 min', contenu: 'Tour de table' })],
    });
  });

  it('need no heading above theirs', () => {
    expect(fiche('## Étape 1 (10 min)\n\nBonjour\n\n## Étape 2 (20 min)\n\nAu revoir\n')).toMatchObject({
      deroule: [
        { duree: '10 min', contenu: 'Bonjour' },
        { duree: '20 min', contenu: 'Au revoir' },
      ],
    });
  });
});

describe('planning', () => {
  it.each([
    '- Date : jeudi 2 avril 2026\n- Durée : 2 h\n- Fréquence : Unique\n',
    '**Date :** le 2 avril 2026 à 9 h\n**Durée :** 2 h\n**Fréquence :** unique\n',
    'Le jeudi 2 avril 2026, pendant 2 h, séance unique.\n',
    '| Date | Durée | Fréquence |\n|---|---|---|\n| 2 avril 2026 | 2 h | unique |\n',
    '| Date | 2 avril 2026 |\n|---|---|\n| Durée | 2 h |\n| Fréquence | unique |\n',
    '### Date\n\n2 avril 2026\n\n### Durée\n\n2 h\n\n### Fréquence\n\nunique\n',
  ])('%s', (text) => {
    expect(fiche(`## Planification\n\n${text}`)).toEqual({
      planification: { date: '2026-04-02', duree: '2 h', frequence: 'unique' },
    });
  });

  it('keeps what is wrong as it is written', () => {
    expect(fiche('## Planification\n\n- Date : 02/04/2026\n- Durée : une matinée\n')).toEqual({
      planification: { date: '02/04/2026', duree: 'une matinée' },
    });
  });
});

describe('evaluation', () => {
  it.each([
    '- Quiz (O1, O2)\n- Outil : Grille\n  - Objectifs : O3\n',
    '### Outils\n\n- Quiz : O1, O2\n- Grille : O3\n',
    '| Outil | Objectifs |\n|---|---|\n| Quiz | O1 et O2 |\n| Grille | O3 |\n',
  ])('%s', (text) => {
    expect(fiche(`## Modalités d’évaluation\n\n${text}`)).toEqual({
      evaluation: {
        outils: [
          { outil: 'Quiz', objectifs: ['O1', 'O2'] },
          { outil: 'Grille', objectifs: 'O3' },
        ],
      },
    });
  });
});

describe('money', () => {
  it('is a table with its total, or items', () => {
    const budget = { postes: [{ nom: 'Impressions', montant: '3 000' }], total: '3 000', devise: 'XPF' };
    expect(
      fiche(
        '## Budget\n\n| Poste | Coût |\n|---|--:|\n| Impressions | 3 000 F |\n| Total | 3 000 XPF |\n\nDevise : XPF\n',
      ),
    ).toEqual({ budget });
    expect(fiche('## Budget\n\n- Impressions : 3 000 XPF\n- Total : 3 000\n- Devise : XPF\n')).toEqual({ budget });
  });
});

describe('a bilan', () => {
  it('gives results in a list or a table', () => {
    const objectifs = { O1: { resultat: 'atteint', constat: 'Six sur six' }, O2: 'non-evalue' };
    expect(bilan('## Objectifs\n\n- O1 : atteint — Six sur six\n- O2 : Non évalué\n')).toEqual({ objectifs });
    expect(
      bilan(
        '## Objectifs\n\n| Objectif | Résultat | Constat |\n|---|---|---|\n| O1 | Atteint | Six sur six |\n| O2 | non évalué | |\n',
      ),
    ).toEqual({
      objectifs: { O1: objectifs.O1, O2: { resultat: 'non-evalue' } },
    });
  });

  it('counts people in a sentence', () => {
    expect(bilan('## Participation\n\n8 prévus, 8 inscrits et 6 présents\n')).toEqual({
      participation: { prevus: '8', inscrits: '8', presents: '6' },
    });
  });

  it('compares what was planned and done', () => {
    const ecarts = [{ prevu: '8 personnes', realise: '6 personnes', cause: 'Grippe' }];
    expect(bilan('## Écarts\n\n- Prévu : 8 personnes ; réalisé : 6 personnes ; cause : Grippe\n')).toEqual({ ecarts });
    expect(
      bilan('## Écarts\n\n| Prévu | Réalisé | Cause |\n|---|---|---|\n| 8 personnes | 6 personnes | Grippe |\n'),
    ).toEqual({ ecarts });
  });

  it('may have nothing to tell', () => {
    expect(bilan('## Incidents\n\nAucun.\n\n## Points forts\n\nL’ambiance\n')).toEqual({
      incidents: [],
      atouts: 'L’ambiance',
    });
  });
});

describe('texts', () => {
  it('join wrapped lines, keep those that are broken on purpose, lists and paragraphs', () => {
    const text = 'Une ligne\nsuivie  \nd’une autre\\\net d’une autre<br>encore.\n\nUn paragraphe :\n- un\n- deux\n';
    expect(fiche(`## Progression\n\n${text}`)).toEqual({
      progression: 'Une ligne suivie\nd’une autre\net d’une autre\nencore.\n\nUn paragraphe :\n- un\n- deux',
    });
  });

  it('are read without comments and escapes', () => {
    expect(fiche('## Progression <!-- à revoir -->\n\n\\*Pas\\* à <!-- b -->pas\n\n<!-- fin -->\n')).toEqual({
      progression: '*Pas* à pas',
    });
  });

  it('are parted by lines of dashes, long or right below them', () => {
    expect(fiche(`## Progression\n\nPas à pas.\n---\n\n## Sécurité\n\nCâbles\n\n${'-'.repeat(90)}\n`)).toEqual({
      progression: 'Pas à pas.',
      securite: 'Câbles',
    });
  });

  it('keep the marks of terms', () => {
    expect(fiche('## Progression\n\nUne *démarche projet** en deux temps\n')).toEqual({
      progression: 'Une *démarche projet** en deux temps',
    });
  });
});

describe('every value has its place', () => {
  const text =
    '\uFEFF---\r\ntype: fiche\r\n---\r\n\r\n# Le courriel\r\n\r\n## Objectifs\r\n\r\n- O1 : Créer\r\n  une adresse\r\n  - Seuil : **6 sur 8**\r\n\r\n## Planification\r\n\r\nLe 2 avril 2026\r\n';

  it('in the text as it is written, whatever its line endings', () => {
    expect(places(readMarkdown(text))).toEqual({
      type: 'fiche',
      titre: 'Le courriel',
      'objectifs.O1.texte': 'Créer\r\n  une adresse',
      'objectifs.O1.seuil': '6 sur 8',
      'planification.date': '2 avril 2026',
    });
  });
});
