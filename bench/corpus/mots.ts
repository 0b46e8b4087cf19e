/** What an activity is about: words that fit together, so that a fiche reads as one person's. */
export interface Theme {
  readonly titre: string;
  readonly lieu: string;
  readonly materiel: string;
  readonly autres: readonly [string, string];
  /** What participants learn to do, and what shows it. */
  readonly gestes: readonly (readonly [geste: string, indicateur: string])[];
}

/** The themes of the activities. */
export const THEMES: readonly Theme[] = [
  {
    titre: 'Faire pousser ses légumes',
    lieu: 'Jardin partagé du quartier',
    materiel: 'Paire de gants',
    autres: ['Plants de tomates et de salades', 'Brouette et arrosoirs'],
    gestes: [
      ['Préparer une planche de culture', 'La terre est ameublie sur dix centimètres et nivelée au râteau'],
      ['Repiquer un plant de salade', 'Le collet du plant affleure et les feuilles tiennent droit'],
      ['Régler un arrosage goutte à goutte', 'Un verre se remplit en deux minutes sous le tuyau'],
      ['Trier les déchets pour le compost', 'Le bac contient deux couches brunes pour une couche verte'],
      ['Tailler un pied de tomate', 'Les gourmands sont retirés sur toute la tige principale'],
    ],
  },
  {
    titre: 'Réparer son vélo',
    lieu: 'Atelier de la gare routière',
    materiel: 'Jeu de clés',
    autres: ["Pieds d'atelier et chambres à air", 'Chiffons et dégraissant'],
    gestes: [
      ['Démonter une roue arrière', 'La roue est posée sur le banc et la chaîne reste en place'],
      ['Poser une rustine', 'La chambre à air gonflée ne fait aucune bulle dans le seau'],
      ['Régler un frein à patins', 'Les patins touchent la jante au même moment'],
      ['Mesurer la tension de la chaîne', 'La jauge entre de moins de trois quarts de millimètre'],
      ['Remonter une potence', 'Le guidon reste droit quand la roue est tenue entre les genoux'],
    ],
  },
  {
    titre: 'Coudre ses premiers ouvrages',
    lieu: 'Salle des fêtes de la commune',
    materiel: 'Machine à coudre',
    autres: ['Coupons de coton et bobines de fil', 'Fers à repasser et planches'],
    gestes: [
      ['Enfiler une machine', 'Le fil passe dans tous les guides et la canette tourne'],
      ['Tracer un patron simple', 'Les quatre côtés mesurent la longueur prévue à deux millimètres près'],
      ['Assembler deux pièces de tissu', 'La couture reste droite sur vingt centimètres'],
      ['Poser une fermeture à glissière', 'La fermeture coulisse du haut en bas'],
      ['Repasser une couture ouverte', 'Les deux bords sont couchés à plat de chaque côté'],
    ],
  },
  {
    titre: 'Enregistrer une émission de radio',
    lieu: 'Studio de la maison des associations',
    materiel: 'Casque audio',
    autres: ['Deux micros sur pied', 'Table de mixage et ordinateur'],
    gestes: [
      ['Placer un micro devant une voix', "L'aiguille reste dans le vert pendant une phrase lue"],
      ['Rédiger une question ouverte', 'La question commence par un mot interrogatif et appelle un récit'],
      ['Découper un extrait sonore', "L'extrait dure quarante secondes et finit sur un silence"],
      ['Présenter un invité', 'Le nom du sujet est dit dans les quinze premières secondes'],
      ['Monter un générique', 'La musique baisse avant le premier mot'],
    ],
  },
  {
    titre: 'Cuisiner avec les produits du marché',
    lieu: 'Cuisine pédagogique du lycée',
    materiel: "Couteau d'office",
    autres: ['Plaques de cuisson et casseroles', 'Balances et bols gradués'],
    gestes: [
      ['Éplucher une racine de manioc', 'La peau rose est retirée et la chair reste entière'],
      ['Peser les ingrédients', 'La balance affiche le poids de la recette à cinq grammes près'],
      ['Cuire un riz sec', 'Les grains se séparent à la fourchette'],
      ['Monter une sauce', 'La sauce nappe le dos de la cuillère'],
      ['Dresser une assiette', 'Les trois éléments se voient et le bord reste propre'],
    ],
  },
  {
    titre: 'Raconter son quartier en affiches',
    lieu: 'Bibliothèque municipale',
    materiel: 'Cutter à lame rétractable',
    autres: ['Papiers de couleur et colle', 'Presse à imprimer et encres'],
    gestes: [
      ['Composer un titre en grandes lettres', 'Le titre se lit à cinq mètres'],
      ['Découper un pochoir', 'Le motif se détache du papier en une seule pièce'],
      ['Imprimer une épreuve', "L'encre couvre toute la surface du motif"],
      ['Choisir deux couleurs', 'Le texte ressort sur le fond quand on plisse les yeux'],
      ['Accrocher une affiche', 'Les quatre coins sont fixés et le bord est horizontal'],
    ],
  },
];

/** Who comes. */
export const PUBLICS = [
  ['Retraités du club des aînés', '62 à 80 ans', 'Trois personnes entendent mal et demandent à être placées devant.'],
  ['Lycéens en bac professionnel', '16 à 19 ans', 'Deux élèves lisent lentement et préfèrent une consigne montrée.'],
  [
    "Parents d'élèves de l'école voisine",
    '28 à 45 ans',
    'Ils viennent avec peu de temps et veulent repartir avec un résultat.',
  ],
  [
    "Demandeurs d'emploi suivis par la mission locale",
    '18 à 25 ans',
    'Ils cherchent à reprendre un rythme et à montrer ce qu’ils savent faire.',
  ],
  [
    'Habitants de trois tribus de la vallée',
    '20 à 70 ans',
    'La route est longue : les horaires du car fixent le début et la fin.',
  ],
  [
    'Agents des services techniques',
    '24 à 58 ans',
    'Ils connaissent les outils et demandent une méthode à transmettre.',
  ],
] as const;

/** Where it happens: a sentence about the place. */
export const MILIEUX = [
  'Commune rurale de la côte Est, où les habitants se connaissent et se prêtent le matériel.',
  "Quartier d'immeubles proche du port, traversé par une ligne de bus toutes les vingt minutes.",
  'Village de bord de mer, partagé entre les familles de pêcheurs et les nouveaux arrivants.',
  'Zone artisanale à la sortie de la ville, calme le samedi et desservie par une piste cyclable.',
  'Vallée agricole, avec une école, un dispensaire et une coopérative.',
] as const;

/** What the author concludes from it. */
export const ANALYSES = [
  "Depuis la rentrée, une vingtaine de personnes ont demandé à l'accueil une activité qui dure plus d'une heure. Les créneaux du soir sont pris par le sport, celui du mercredi matin reste libre.",
  "Deux enquêtes menées au marché montrent que l'envie d'apprendre est là, mais que beaucoup pensent ne pas en être capables. Un groupe restreint et un résultat visible à la fin lèvent cette crainte.",
  "L'association voisine prête sa salle et son matériel, à condition de les rendre propres. Le trajet à pied depuis le centre prend dix minutes, ce qui convient aux personnes qui n'ont pas de voiture.",
  "Le groupe existe depuis un an et s'est réduit de moitié. Les absents disent que les séances passées parlaient trop et montraient peu.",
] as const;

/** What the organisation wants. */
export const ORIENTATIONS = [
  "Le projet de la structure place l'autonomie des habitants avant le nombre d'activités proposées.",
  'La convention signée avec la commune demande deux rendez-vous par trimestre dans chaque secteur.',
  'Le conseil des usagers a choisi ce sujet au mois de juin, parmi cinq propositions.',
  "L'équipe souhaite que les participants animent eux-mêmes une partie de la séance suivante.",
] as const;

/** How the facilitator goes about a step. */
export const METHODES = [
  'Démonstration lente puis essai par deux',
  'Essai individuel, puis comparaison avec le voisin',
  'Travail en petits groupes avec une fiche imagée',
  'Jeu de questions posées par les participants',
] as const;

/** What is told to participants. */
export const CONSIGNES = [
  'Regarder une première fois les mains libres, puis refaire le geste en nommant chaque étape.',
  "Avancer à son rythme et lever la main avant de passer à l'étape suivante.",
  'Poser les outils sur la table à chaque pause et laisser le passage dégagé.',
  'Choisir un voisin, échanger les rôles à mi-parcours et noter un mot sur ce qui aide.',
] as const;

/** First names of authors: nobody in particular. */
export const AUTEURS = ['Noé Wamytan', 'Élise Faivre', 'Marc Tein', 'Lucie Hnaïne', 'Jeanne Poadja'] as const;

/** What a compétence beyond the first two is about. */
export const DOMAINES = [
  'le matériel',
  "l'accueil",
  'la communication',
  'les partenariats',
  'la documentation',
  'les espaces',
  'les plannings',
  'la sécurité',
  'les ressources',
  'les projets',
  "l'archivage",
  'les achats',
  'la maintenance',
  'les expositions',
  'les ateliers',
  'la veille',
] as const;
