import { ANALYSES, AUTEURS, CONSIGNES, METHODES, MILIEUX, ORIENTATIONS, PUBLICS, THEMES } from './mots.ts';
import type { Random } from './random.ts';

/** What a bilan needs to know of its fiche. */
export interface Plan {
  readonly name: string;
  readonly auteur: string;
  readonly date: string;
  readonly effectif: number;
  readonly minutes: number;
  readonly lieu: string;
  readonly objectifs: readonly string[];
  /** Amounts of the budget; empty when the activity costs nothing. */
  readonly postes: readonly (readonly [nom: string, montant: number])[];
}

/** Writes minutes as people do: `2 h`, `1 h 30`, `45 min`. */
export function dureeOf(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${minutes} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${String(rest).padStart(2, '0')}`;
}

/** A day of a month of a year, as documents write it. */
function dayIn(year: number, random: Random): string {
  return `${year}-${String(1 + random.int(12)).padStart(2, '0')}-${String(1 + random.int(28)).padStart(2, '0')}`;
}

/**
 * Gives a fiche of 3 to 5 kB without a fault, and what its bilan needs. Activities with a bilan are long past and those
 * without one far away, so that the day on which the corpus is checked changes nothing.
 */
export function ficheOf(
  name: string,
  referentiel: string,
  past: boolean,
  random: Random,
): { text: string; plan: Plan } {
  const theme = random.pick(THEMES);
  const [public_, age, besoins] = random.pick(PUBLICS);
  const effectif = 6 + random.int(7);
  const gestes = random.shuffle(theme.gestes).slice(0, 2 + random.int(2));
  const pratique = gestes.map(([geste]) => ({ geste, minutes: 20 + 5 * random.int(4) }));
  const minutes = 15 + 20 + pratique.reduce((sum, one) => sum + one.minutes, 0) + 15;
  const postes: [string, number][] =
    random.int(2) === 0
      ? [
          ['Fournitures', 1000 + 100 * random.int(40)],
          ['Goûter', 500 + 50 * random.int(20)],
        ]
      : [];
  const auteur = random.pick(AUTEURS);
  const date = dayIn(past ? 2021 + random.int(4) : 2080 + random.int(10), random);
  const seances = random.pick([1, 3]);
  const ids = gestes.map((_, i) => `O${i + 1}`);
  const text = `type: fiche
referentiel: ${referentiel}
titre: ${theme.titre}
auteur: ${auteur}
structure: Association des habitants du secteur ${1 + random.int(40)}
etat: soumise
thematique: ${random.pick(['loisirs', 'prevention', 'initiation'])}
format: collectif
origine: initiative
preuves: [C1.CR1, C1.CR2, C1.CR3, C1.CR4.a, ${postes.length > 0 ? 'C1.CR4.b, ' : ''}C1.CR5]

contexte:
  milieu: ${random.pick(MILIEUX)}
  analyse: >-
    ${random.pick(ANALYSES)}
  orientations: >-
    ${random.pick(ORIENTATIONS)}

public:
  description: ${public_}
  age: ${age}
  effectif: ${effectif}
  niveau: ${random.pick(['debutant', 'intermediaire'])}
  besoins: >-
    ${besoins}

objectifs:
${gestes.map(([geste, indicateur], i) => objectif(`O${i + 1}`, geste, indicateur, effectif)).join('')}
moyens:
  materiels:
    - {nom: ${theme.materiel}, quantite: ${effectif}}
    - ${theme.autres[0]}
    - ${theme.autres[1]}
  humains:
    - Un animateur stagiaire
    - Une bénévole de l'association
  financiers: ${postes.length > 0 ? '\n    - Subvention de la commune' : 'aucun'}
${postes.length > 0 ? `\nbudget:\n${postesText(postes)}  financement: Subvention de la commune, versée en début d'année\n` : ''}
planification:
  date: ${date}
  duree: ${dureeOf(minutes)}
  frequence: ${seances === 1 ? 'unique' : 'hebdomadaire'}
  seances: ${seances}

lieu:
  type: epn
  nom: ${theme.lieu}

deroule:
${etape('Accueil', 15, 'Installation de chacun, tour des attentes et présentation de la séance', random)}${etape('Démonstration', 20, `Présentation du matériel et des gestes de la séance, avec les erreurs les plus courantes`, random)}${pratique.map((one) => etape(one.geste, one.minutes, `Essais répétés, avec un temps d'arrêt à la moitié pour comparer les résultats`, random)).join('')}${etape('Rangement et avis', 15, 'Nettoyage des postes, retour sur chaque objectif et avis de chacun', random)}
adaptations:
  public: Consignes en gros caractères, gestes montrés deux fois et temps d'essai allongé à la demande
  contexte: Début décalé de dix minutes les jours de pluie, pause libre en raison de la chaleur
  moyens: Un poste de secours prêt pour remplacer celui qui tombe en panne

progression: >-
  La séance part de ce que les participants connaissent, montre un geste à la fois, puis réunit les
  gestes dans un même ouvrage. Chaque étape réutilise le résultat de la précédente.

evaluation:
  outils:
    - outil: Grille d'observation remplie pendant les essais
      objectifs: [${ids.join(', ')}]
      moment: pendant la pratique
    - outil: Tour de table avec cartes de couleur
      objectifs: [${ids.join(', ')}]
      moment: fin de séance
  participation: >-
    Chaque participant observe son voisin et coche la grille avec lui ; les cartes sont comptées devant
    le groupe.

plan_de_rechange: >-
  Si le lieu est fermé, la séance est déplacée dans la salle de réunion, avec les gestes qui se font sur
  une table. Un appel est passé la veille pour confirmer.

securite: >-
  Les sorties restent dégagées, la trousse de secours est vérifiée le matin et le matériel est compté au
  début et à la fin.

communication: Affiche à l'accueil et annonce au marché le samedi précédent.
`;
  return {
    text,
    plan: { name, auteur, date, effectif, minutes, lieu: theme.lieu, objectifs: ids, postes },
  };
}

function objectif(id: string, geste: string, indicateur: string, effectif: number): string {
  return `  ${id}:
    texte: ${geste}
    indicateur: ${indicateur}
    seuil: ${effectif - 2} sur ${effectif}
`;
}

function etape(nom: string, minutes: number, contenu: string, random: Random): string {
  return `  - etape: ${nom}
    duree: ${minutes} min
    contenu: ${contenu}
    consignes: ${random.pick(CONSIGNES)}
    methode: ${random.pick(METHODES)}
`;
}

/** Writes the lines of a budget, or of what was spent, with their total. */
export function postesText(postes: Plan['postes']): string {
  const lines = postes.map(([nom, montant]) => `    - {nom: ${nom}, montant: ${montant}}\n`).join('');
  return `  postes:\n${lines}  total: ${postes.reduce((sum, [, montant]) => sum + montant, 0)}\n  devise: XPF\n`;
}
