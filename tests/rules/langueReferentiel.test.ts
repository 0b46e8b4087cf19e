import { describe, expect, it } from 'vitest';
import { whyNotObservable } from '../../server/src/core/model/langue/criteres.ts';
import { beginning } from '../../server/src/core/model/langue/infinitifs.ts';
import { isOutOfOrder } from '../../server/src/core/model/langue/ordre.ts';
import { acronymsIn, isDeveloped } from '../../server/src/core/model/langue/sigles.ts';
import { withInfinitive } from '../../server/src/core/model/langue/verbesDuNom.ts';

describe('the beginning of a savoir-faire', () => {
  it.each([
    'Décoder un schéma',
    'Coudre une fermeture',
    'Relier les éléments',
    'Étudier un dossier',
    "S'assurer du bon état",
    'S’intégrer dans une équipe',
    'Y veiller',
    "Être capable d'organiser",
    '(Re)formuler une demande',
    '« Vendre » un service',
    '1. Préparer le poste',
    'a) Préparer le poste',
    '*Trier** les déchets',
    'Auto-évaluer son travail',
    'Clore un dossier',
    'Lui expliquer la démarche',
    'Ne jamais laisser le poste',
  ])('« %s » is an infinitive', (text) => {
    expect(beginning(text).infinitive).toBe('yes');
  });

  it.each([
    "À l'aide d'un gabarit tracer les contours",
    'Dans le respect des consignes, ranger',
    'Charroyer-calandrier',
  ])('« %s » may be one', (text) => {
    expect(beginning(text).infinitive).toBe('maybe');
  });

  it.each([
    'Gestion des stocks',
    'Cahier des charges',
    'Le nettoyage du poste',
    'Bonne tenue du poste',
    'Courriers administratifs',
    'Inventaire',
    'Culture générale',
    'Savoir-être',
    'Dans le respect des consignes',
    'Traitement des déchets',
    'Loisirs créatifs',
    'Le cahier de liaison',
    'Réalise un plan',
    'Analysez la demande',
  ])('« %s » is none', (text) => {
    expect(beginning(text).infinitive).toBe('no');
  });
});

describe('rewording with an infinitive', () => {
  it.each([
    ['Entretien du matériel', 'Entretenir le matériel'],
    ['Entretien le matériel', 'Entretenir le matériel'],
    ['Entretient le matériel', 'Entretenir le matériel'],
    ['Analyse des besoins', 'Analyser les besoins'],
    ["Analyse de l'offre", "Analyser l'offre"],
    ["Rédaction d'un bilan", 'Rédiger un bilan'],
    ['Rédaction de bilans', 'Rédiger des bilans'],
    ['Mise en place du tri', 'Mettre en place le tri'],
    ["Mise en œuvre d'un plan", 'Mettre en œuvre un plan'],
    ['Capacité à gérer un stock', 'Gérer un stock'],
    ["Capable d'organiser une visite", 'Organiser une visite'],
    ['Évalue les acquis', 'Évaluer les acquis'],
    ['Analysez la demande', 'Analyser la demande'],
    ['prépare la salle', 'préparer la salle'],
  ])('« %s » → « %s »', (text, better) => {
    expect(withInfinitive(text)).toBe(better);
  });

  it.each([
    'Gestion documentaire',
    'Accueil téléphonique',
    'Inventaire',
    'Rédaction de qualité',
    'Cahier des charges',
    'Analyse',
  ])('does not guess at « %s »', (text) => {
    expect(withInfinitive(text)).toBeUndefined();
  });
});

describe('what a critère lets one observe', () => {
  it.each([
    'Efficace',
    'Correct et efficace',
    'Bonne gestion',
    "Qualité de l'accueil",
    "Sens de l'accueil",
    'Choix pertinent des outils',
  ])('« %s » is a judgement', (text) => {
    expect(whyNotObservable(text)).toBe('jugement');
  });

  it.each([
    'Exactitude des calculs',
    'La qualité prime',
    'Sens de rotation correct',
    'Branchement correct',
    'Bon de livraison',
    'Une bonne posture est adoptée',
    "Qualité de l'air contrôlée",
    'Bonne tenue du poste : sol propre',
    "L'efficacité du nettoyage est contrôlée",
    'Premier contact établi',
  ])('« %s » may be seen', (text) => {
    expect(whyNotObservable(text)).toBeUndefined();
  });
});

describe('acronyms', () => {
  const developed = (text: string) => acronymsIn(text).map((match) => isDeveloped(text, match));

  it.each([
    "un Plan Stratégique pour l'Economie Numérique (PSEN)",
    'VSH (violentes, sexuelles ou haineuses)',
    'le règlement général sur la protection des données ou RGPD',
    "l'observatoire du numérique (ONNC)",
    'SST : sauveteur secouriste du travail',
    'les équipements de protection individuelle (EPI)',
  ])('« %s » develops its own', (text) => {
    expect(developed(text)).toEqual([true]);
  });

  it.each(['(Rome, NSF et GFE)', 'dans le cadre du CNIS', 'le gouvernement de la NC dans son ensemble'])(
    '« %s » develops none',
    (text) => {
      expect(developed(text).includes(true)).toBe(false);
    },
  );

  it.each(['BILAN DE LA SÉANCE', 'niveau IV', 'C4.SF2 et CPU1', 'ISO 9001', '300 XPF', 'a@GFE.nc'])(
    'there is none in « %s »',
    (text) => {
      expect(acronymsIn(text)).toEqual([]);
    },
  );
});

describe('the order of a glossary', () => {
  it.each([
    ['Épreuve', 'EPN'],
    ['Savoir-faire', 'Savoir'],
    ['Attitude', 'Aptitude'],
  ])('« %s » then « %s » is wrong', (above, headword) => {
    expect(isOutOfOrder(above, headword)).toBe(true);
  });

  it.each([
    ['EPN', 'Épreuve'],
    ['Certificat professionnel', 'Certification'],
    ['Certification', 'Certificat professionnel'],
    ['cote', 'Côte'],
    ['Côte', 'cote'],
    ['Annexe 2', 'Annexe 10'],
  ])('« %s » then « %s » may be right', (above, headword) => {
    expect(isOutOfOrder(above, headword)).toBe(false);
  });
});
