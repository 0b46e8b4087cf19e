import { ATELIER, REFERENTIEL } from './atelier.ts';
import type { Files } from './fixture.ts';

/** A fiche as the writer of the notation writes one. */
export const FICHE_MD = `---
type: fiche
referentiel: atelier-velo@2024
preuves: [C1.CR1, c1.cr2.a]
---

# Crever, et après ?

## Contexte

### Analyse

Les fuites sont fréquentes : C1 CR2 le dit, l'objectif O1 aussi. C'est une *démarche projet**.

## Objectifs

- O1 : Réparer une crevaison
  - Indicateur : La roue tient
  - Seuil : 4 sur 6
  - Pix : 2.1
- O2 : Remonter une roue

## Moyens

### Matériels

- Rustines

<!-- certidoc-ignore fiche-moyens-incomplets: la suite au prochain conseil -->

## Planification

- Date : 2026-04-02
- Durée : 2 h 15

## Déroulé

### Accueil (15 min)

- Contenu : Tour de table

### Réparation (1 h)

- Contenu : Par deux, C1.CR1

## Sobriété

Chambres à air récupérées

## Évaluation

- Outils :
  - Quiz
    - Objectifs : O1, O2

## Pour mémoire

Penser aux *rustines*.
`;

/** A bilan of it. */
export const BILAN_MD = `---
type: bilan
fiche: ../fiches/crevaison.fiche.md
preuves: [C1.CR1]
---

## Objectifs

| Objectif | Résultat | Constat |
| -------- | -------- | ------- |
| O1 | atteint | Quatre sur six |
| O2 | partiel | Une roue reste voilée |

## Participants

L'objectif O2 reste difficile, la démarche-projet plaît
`;

/** The same words as people type them: no front matter but the référentiel, titles of all sorts, bold, tables, sentences. */
const LOOSE = `---
referentiel: atelier-velo
public: Enfants
durée: 2h00
---
FICHE D'ACTIVITÉ : Crever, et après ?
=====================================

**Auteur :** Noé

## 1. Les objectifs 🎯

L'objectif de cette séance est de réparer une crevaison (C1.CR1).

## II – Moyens :

**Matériel :** 8 rustines, des démonte-pneus
**Humains :** un animateur ; **Financiers :** aucun

III. Planning
-------------

* **Date** : jeudi 2 avril 2026
* Fréquence : unique
    1. un détail
    2. un autre

## Déroulement

| Temps | Étape | Contenu |
|---|:-:|---|
| 15 min | Accueil | Tour *de* table \\| café |
| 1 h | | |

## Évaluaton

Quiz  
et tour de table.

> Citation

\`\`\`
code C1.CR1
\`\`\`

## Remarques

- [ ] à faire <br> plus tard
`;

/** What word processors and other programs leave: headings one level off or without a blank, several names in one. */
const WORDED = `---
Référentiel: atelier-velo
date: jeudi 2 avril 2026
public: Enfants
---
# Crever, et après ?

## 1.1 Public et lieu

- Public : 8 enfants
- Lieu : Préau

##Objectif général

Devenir autonome.

## Objectifs spécifiques

• Réparer une crevaison (C1.CR1)
• Remonter une roue,
avec son pneu

## Moyens matériels et humains

- Matériels
  - 8 rustines
- **Humains**
  - un animateur

### Étape 1 (20 min) – Démonter

Par deux.

### Étape 2 (1 h)

#### Durée : 2 h

## Combien de temps ?

Une séance de 2 h<br>**Fréquence :** une seule fois

## Évaluation des acquis

Un quiz (O1). Chacun se corrige.
`;

/** Texts that hold the faults one meets while typing. */
const HALVES: Readonly<Record<string, string>> = {
  vide: '',
  titre: '# ',
  diese: '## ',
  entete: '---\ntype: fiche\n',
  sansFin: '---\ntype: fiche\nreferentiel: [\n---\n\n## Objectifs\n\n- ',
  tableau: '## Budget\n\n| Poste | Montant |\n|---|\n| a',
  commentaire: '## Moyens\n\n<!-- certidoc-ignore',
  texte: 'Rien de ce qui suit ne dit une rubrique.\n\n- ni ceci\n',
};

/** The workshop's documents in Markdown, with its référentiel: as written, as typed, half-typed, with other line ends. */
export const MARKDOWN: Files = {
  'velo.referentiel.yaml': REFERENTIEL,
  'fiches/crevaison.fiche.md': FICHE_MD,
  'bilans/crevaison.bilan.md': BILAN_MD,
  'fiches/libre.fiche.md': LOOSE,
  'fiches/bureau.fiche.md': WORDED,
  'fiches/windows.fiche.md': `\uFEFF${FICHE_MD.replace(/\n/g, '\r\n')}`,
  'fiches/yaml.fiche.yaml': ATELIER['fiches/crevaison.fiche.yaml'],
  ...Object.fromEntries(Object.entries(HALVES).map(([name, text]) => [`fiches/${name}.fiche.md`, text])),
};
