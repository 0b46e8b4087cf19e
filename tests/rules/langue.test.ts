import { describe, expect, it } from 'vitest';
import { saysNothing } from '../../server/src/core/model/langue/absences.ts';
import { citedCost, saysNone } from '../../server/src/core/model/langue/couts.ts';
import { citedData } from '../../server/src/core/model/langue/donnees.ts';
import { bareJudgement, JUGEMENTS_ABSOLUS, judgementPattern } from '../../server/src/core/model/langue/jugements.ts';
import { readMachines, saysArrangement } from '../../server/src/core/model/langue/machines.ts';
import { sameTool } from '../../server/src/core/model/langue/outils.ts';
import { foldInPlace } from '../../server/src/core/model/langue/repere.ts';
import { VERBES_FLOUS } from '../../server/src/core/model/langue/verbes.ts';
import { openingOf, rewordings } from '../../server/src/core/rules/support/verbe.ts';

const flous = Object.keys(VERBES_FLOUS);

describe('how an objective begins', () => {
  it.each([
    'Créer une adresse électronique',
    'créer un compte',
    'Se connecter à un portail',
    "S'inscrire à un service",
    'S’abonner à une lettre',
    'Ne pas cliquer sur un lien douteux',
    "N'ouvrir que les pièces jointes attendues",
    '1. Éteindre un poste',
    '- Mettre à jour un logiciel',
    'Être capable de créer un dossier',
    "À l'issue de la séance, les participants seront capables d'envoyer un courriel",
    'À la fin de la séance, être en mesure de trier ses messages',
    'Correctement enregistrer un fichier',
    'Écrire, relire et envoyer un message',
    'Lire une étiquette',
    'Dire deux règles de sécurité',
    'Rédiger un CV d’une page',
    'Résoudre une panne simple',
    'Coudre un bouton',
    'Cuire un pavé de poisson',
    'Découper une histoire',
    'Peindre un mur',
    'Recevoir un message',
    'Choisir et comprendre un forfait',
    'Faire une capture d’écran',
    'Transmettre un document',
    'Répondre à un message',
    'Suivre une consigne',
    'Conduire une réunion à distance',
    'Conclure un échange',
    'Vaincre la peur du clavier',
    'Pouvoir envoyer un message seul',
    'Accéder à ses droits',
    'Prendre une photo nette',
    'Défendre ses droits en ligne',
    'Remplir un formulaire',
    'Repeindre une porte',
    'Braiser une viande',
    '« Allumer » un poste',
    'Bien positionner ses mains',
  ])('by an action: %s', (text) => {
    expect(openingOf(text, flous)?.state).toBe('action');
  });

  it('by an action after a circumstance', () => {
    expect(openingOf('En cas de panne, appeler le service', flous)?.state).toBe('action');
  });

  it.each([
    ['Comprendre le fonctionnement', 'Comprendre'],
    ['comprendre et utiliser un menu', 'comprendre'],
    ['CONNAÎTRE les risques', 'CONNAÎTRE'],
    ['Être capable de comprendre un devis', 'comprendre'],
    ["S'approprier l'outil", "S'approprier"],
    ['Se familiariser avec la souris', 'Se familiariser'],
    ['Mieux connaître ses droits', 'connaître'],
    ['Les participants seront capables de maîtriser un tableur', 'maîtriser'],
    ['Découvrir le logiciel', 'Découvrir'],
  ])('vaguely: %s', (text, found) => {
    const opening = openingOf(text, flous);
    expect(opening).toMatchObject({ state: 'flou', match: { text: found } });
  });

  it.each([
    'Création d’un compte',
    'Une adresse électronique',
    'Les participants créent un compte',
    'Atelier photo',
    'Lecture d’un devis',
    'Ouverture d’un poste',
    'Formulaire rempli',
    'Histoire de l’internet',
    'Autonomie',
  ])('without a verb: %s', (text) => {
    expect(openingOf(text, flous)?.state).toBe('autre');
  });

  it('offers sentences that stand', () => {
    const first = (text: string) => {
      const opening = openingOf(text, flous);
      if (opening?.state !== 'flou') return undefined;
      return rewordings(text, opening.match, VERBES_FLOUS[opening.flou] ?? []).map(
        (one) => text.slice(0, opening.match.start) + one.text + text.slice(one.end),
      )[0];
    };
    expect(first('Savoir créer une adresse')).toBe('Créer une adresse');
    expect(first('Apprendre à envoyer un message')).toBe('Envoyer un message');
    expect(first('Comprendre les risques')).toBe('Expliquer les risques');
    expect(first('Sensibiliser aux arnaques')).toBe('Citer les arnaques');
    expect(first('Se familiariser avec la souris')).toBe('Utiliser la souris');
    expect(first('Prendre conscience du danger')).toBe('Citer le danger');
    expect(first('Sensibiliser le public au tri')).toBeUndefined();
    expect(first('Apprendre à nager')).toBeUndefined();
  });
});

describe('costs', () => {
  it.each([
    ['Papier photo, 3 000 F', 'tenue', '3 000 F'],
    ['Cartouche à 20 €', 'tenue', '20 €'],
    ['Entrée : 1500 F CFP', 'tenue', '1500 F CFP'],
    ['1 200 XPF par personne', 'contenu', '1 200 XPF'],
    ['Atelier payant', 'tenue', 'payant'],
    ['Le coût du bus est partagé', 'tenue', 'coût'],
    ['Achat de fruits pour 12,50 euros', 'contenu', '12,50 euros'],
    ['Goûter à 20 €', 'contenu', '20 €'],
    ['Visite du musée, entrée payante', 'contenu', 'entrée payante'],
    ['Plus de 3 000 F de papier', 'tenue', '3 000 F'],
    ['Frais de déplacement', 'tenue', 'Frais de déplacement'],
  ] as const)('in « %s » (%s)', (text, about, found) => {
    expect(citedCost(text, about)?.text).toBe(found);
  });

  it.each([
    ['Sans coût pour les participants', 'tenue'],
    ['Atelier gratuit, 0 F', 'tenue'],
    ['Aucun frais', 'tenue'],
    ['Pas de participation financière', 'tenue'],
    ['Musique libre de droits', 'tenue'],
    ['Salle prêtée gratuitement (valeur 5 000 F)', 'tenue'],
    ['Repérer une annonce à 15 000 F', 'contenu'],
    ['Deux pièces de 12 F3', 'tenue'],
    ['Four à 180 °C, 20 fiches', 'tenue'],
    ['Le prix affiché est faux', 'contenu'],
    ['Poisson frais de la criée', 'tenue'],
    ['Coûteux oubli de mot de passe', 'contenu'],
    ['Lecture de la page 20, feuille F', 'tenue'],
  ] as const)('none in « %s » (%s)', (text, about) => {
    expect(citedCost(text, about)).toBeUndefined();
  });
});

describe('nothing to tell', () => {
  it.each(['Aucun incident', 'RAS', 'Néant.', 'rien à signaler', 'Aucune', 'Pas de problème'])('%s', (text) => {
    expect(saysNothing(text)).toBe(true);
  });
  it.each(['Pas de réseau', 'Aucun retard au départ', 'Rien ne marchait', 'Aucun blessé mais une tablette cassée'])(
    'not %s',
    (text) => {
      expect(saysNothing(text)).toBe(false);
    },
  );
  it.each([
    'aucun',
    'aucun, la salle est pretee',
    "pas d'argent",
    'neant',
    '0 xpf',
    "nous n'avons pas besoin de budget",
  ])('no money: %s', (text) => {
    expect(saysNone(text)).toBe(true);
  });
  it.each(['subvention', '0,5 million', 'sanction', 'notre caisse'])('money: %s', (text) => {
    expect(saysNone(text)).toBe(false);
  });
});

describe('data about people', () => {
  it.each([
    ["Inscription à l'accueil", 'tenue', 'Inscription'],
    ['Photos sur la page de la commune', 'tenue', 'Photos'],
    ["Signature de la feuille d'émargement", 'contenu', 'émargement'],
    ['Photo de groupe', 'contenu', 'Photo de groupe'],
    ['Filmer les participants', 'contenu', 'Filmer les participants'],
  ] as const)('in « %s » (%s)', (text, about, found) => {
    expect(citedData(text, about)?.text).toBe(found);
  });

  it.each([
    ['Sans inscription', 'tenue'],
    ['Pas de photo du groupe', 'contenu'],
    ['Vidéoprojecteur', 'tenue'],
    ['Photos libres de droits', 'tenue'],
    ['Remplir le formulaire d’inscription du site', 'contenu'],
    ['Monter une vidéo', 'contenu'],
    ['Aucune photo ni vidéo', 'tenue'],
    ['Protéger ses données personnelles', 'contenu'],
    ['Affiche et annonce à la radio', 'tenue'],
    ['Diffusion d’un tutoriel vidéo', 'tenue'],
    ['Vidéos sous-titrées, photos agrandies', 'contenu'],
  ] as const)('none in « %s » (%s)', (text, about) => {
    expect(citedData(text, about)).toBeUndefined();
  });
});

describe('machines', () => {
  it.each([
    ['Ordinateur avec souris', 8, 8],
    ['8 ordinateurs portables', undefined, 8],
    ['Six tablettes', undefined, 6],
    ['Postes informatiques', 4, 4],
    ['Poste', 4, 4],
    ['PC', 2, 2],
    ['Ordinateurs', undefined, undefined],
  ])('%s (%s)', (name, quantity, count) => {
    expect(readMachines(name, quantity)).toEqual({ count });
  });

  it.each([
    'Vidéoprojecteur portable',
    'Poste de la médiatrice avec casque',
    'Clé USB',
    'Tablette graphique',
    'Poste de secours',
    'Enceinte portable',
    'Trépied pour tablette',
    'Ordinateur du formateur',
    'Housse de tablette',
    'Tablettes de chocolat',
  ])('not %s', (name) => {
    expect(readMachines(name, 4)).toBeUndefined();
  });

  it.each([
    'Travail en binôme',
    'Par deux, on relit',
    'Chacun son tour',
    'avec leur propre téléphone',
    'Les personnes apportent leur portable',
    'Deux groupes se relaient',
    'Un poste pour deux',
    'à tour de rôle',
    'en demi-groupe',
  ])('an arrangement: %s', (text) => {
    expect(saysArrangement(text)).toBe(true);
  });

  it.each([
    'Par deux fois on relit',
    'Pratique individuelle',
    'Tenir la souris à deux mains',
    'Les deux heures passent vite',
    'À deux heures de route',
    'Groupe de retraités',
  ])('no arrangement: %s', (text) => {
    expect(saysArrangement(text)).toBe(false);
  });
});

describe('judgements', () => {
  const judgement = judgementPattern(JUGEMENTS_ABSOLUS);

  it.each([
    ["L'ambiance était géniale", 'géniale'],
    ['Séance parfaite', 'parfaite'],
    ["Tout s'est bien passé", "Tout s'est bien passé"],
    ['Les participants ont été formidables', 'formidables'],
    ['Un matériel nul', 'nul'],
  ])('in « %s »', (text, found) => {
    expect(bareJudgement(text, judgement)?.text).toBe(found);
  });

  it.each([
    'Ambiance géniale : six personnes veulent revenir',
    'Le mémo n’est pas parfait',
    'Nul besoin de relire',
    'Le supermarché voisin prête ses tables',
    'Une salle plus grande aurait été idéale pour 12 personnes',
    'Parfaitement lisible grâce au grand écran',
    'Rythme adapté au groupe',
  ])('none in « %s »', (text) => {
    expect(bareJudgement(text, judgement)).toBeUndefined();
  });
});

describe('tools', () => {
  it.each([
    ['Tour de table avec cartes de couleur', 'Tour de table'],
    ['QCM', 'Quiz illustré'],
    ['Sondage en direct', 'Questionnaire'],
    ['Les gommettes', 'Cible à gommettes'],
    ['Échange oral', 'Tour de table'],
    ['Grilles remplies', "Grille d'observation"],
  ])('%s is %s', (a, b) => {
    expect(sameTool(a, b)).toBe(true);
  });

  it.each([
    ['Vote avec des cailloux', 'Quiz illustré'],
    ['Tour de table en fin de séance', "Grille d'observation en fin de séance"],
  ])('%s is not %s', (a, b) => {
    expect(sameTool(a, b)).toBe(false);
  });
});

describe('folding in place', () => {
  it('keeps every offset', () => {
    const text = 'Œuvre évaluée à « Thio » — ÇA coûte 3 000 F';
    expect(foldInPlace(text)).toHaveLength(text.length);
    expect(foldInPlace(text)).toContain('ca coute 3 000 f');
  });
});
