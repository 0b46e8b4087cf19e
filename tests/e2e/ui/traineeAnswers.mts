/** What the trainee writes, place after place, as the Tab key leads from one to the next. */

/** In the fiche; some of it is what beginners write, for Certidoc to mend: the date, the total, the duration. */
export function ficheAnswers(day: Date): string[] {
  return [
    'Waïna Trolue',
    "Restaurant d'insertion du Banian",
    'cuisine familiale',
    // contexte
    'Quartier populaire de Nouméa, à dix minutes du marché',
    "Les familles suivies achètent des plats préparés, faute d'idées pour cuisiner les légumes",
    'Action du projet « bien manger près de chez soi »',
    // public
    'Adultes du quartier, débutants en cuisine',
    '4',
    // objectifs
    'Huit bâtonnets sur dix passent la grille de calibrage',
    '3 sur 4',
    'Les quantités pesées sont celles de la recette, à dix grammes près',
    '4 sur 4',
    // moyens
    'Quatre postes de travail avec planche et couteau',
    'Une cuisinière stagiaire',
    // budget
    'Légumes, pâtes et œufs',
    '2400',
    '2500',
    // planification
    `${two(day.getDate())}/${two(day.getMonth() + 1)}/${day.getFullYear()}`,
    '2 h',
    // lieu
    'Cuisine pédagogique de la maison de quartier',
    // deroule
    'Taille, cuisson et dégustation',
    '2 h 30',
    'Chacun taille ses légumes, pèse, cuit puis goûte',
    // adaptations
    'Recette en images pour qui lit peu',
    'Poêles à la place des woks',
    'Deux balances pour quatre personnes',
    // evaluation
    'Grille de calibrage et relevé des pesées',
    'Chacun contrôle la taille et la pesée de son voisin',
    // securite, allergenes
    'Couteaux rangés lame vers le fond, manches tournés vers le mur, plan désinfecté avant le dressage',
    'Œuf et blé, affichés à l’entrée et demandés à l’inscription',
  ];
}

/** In the bilan. */
export function bilanAnswers(day: Date): string[] {
  const date = `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
  return [
    // realise
    date,
    '2 h 45',
    'Cuisine pédagogique de la maison de quartier',
    // participation
    '4',
    '4',
    // avis_du_groupe
    'Grille de calibrage et relevé des pesées',
    'Trois personnes veulent refaire le plat chez elles, une aurait préféré plus de temps pour la taille',
    // objectifs
    'atteint',
    'Trois participants sur quatre passent huit bâtonnets ou plus à la grille',
    'partiel',
    'Trois relevés sur quatre sont justes, le quatrième oublie le poids du saladier',
    // participants
    'Une personne tenait un couteau de cuisine pour la première fois, les autres avaient de la pratique',
    // ecarts
    'Durée de 2 h 30',
    'Durée de 2 h 45',
    'La taille a pris quinze minutes de plus',
    // atouts, faiblesses, ameliorations
    'La grille a permis à chacun de corriger sa taille sans attendre',
    'Une seule balance pour deux, donc une file',
    'Emprunter deux balances de plus',
    // depenses
    '2400',
    '2400',
    // transmission, pertes
    'Directrice de la maison de quartier',
    date,
    'Épluchures : 400 g, données au jardin partagé',
  ];
}

/** The latest day, at most today, that only one order of day and month can mean. */
export function clearDay(today: Date): Date {
  const day = new Date(today);
  while (day.getDate() <= 12) day.setDate(day.getDate() - 1);
  return day;
}

const two = (n: number) => String(n).padStart(2, '0');
