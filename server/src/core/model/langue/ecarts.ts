/** Words by which an écart speaks of when the activity took place, in folded text. */
export const MOTS_DATE =
  /\b(?:dates?|jours?|reports?|reporte\w*|avance\w*|decal\w*|deplace\w*|calendrier|semaine|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)\b|\d{4}-\d\d-\d\d|\d\d?\/\d\d?\/\d{2,4}/;

/** Words by which an écart speaks of how long the activity lasted. */
export const MOTS_DUREE =
  /\b(?:durees?|dure|duree?s?|durait|temps|minutes?|min|heures?|horaires?|retards?|allong\w*|raccourci\w*|ecourt\w*|prolong\w*|plus longs?|plus longues?|plus courts?|plus courtes?|depass\w*)\b|\d ?h\b|\d ?h ?\d\d/;

/** Words by which an écart speaks of how many people came. */
export const MOTS_EFFECTIF =
  /\b(?:effectifs?|participants?|participantes?|participation|presents?|presentes?|absents?|absentes?|absences?|inscrits?|inscrites?|personnes?|desist\w*|places?|frequentation|eleves|usagers|agents|stagiaires|jeunes|enfants)\b/;
