import { describe, expect, it } from 'vitest';
import { lint } from '../support/fixture.ts';

/**
 * A careful référentiel of another trade: nothing in it is a fault. It holds what looks like one: curly apostrophes,
 * times, addresses, a table, acronyms developed once, circumstances before a verb, nominal critères that can be seen.
 */
const CAREFUL = `type: referentiel
id: agent-accueil
titre: Agent d’accueil en hôtellerie de plein air
certification_delivree: Certificat d’agent d’accueil en hôtellerie de plein air
version: "2026"
niveau: 3
domaine: G – Hôtellerie-restauration, tourisme, loisirs et animation
appellations:
  - Réceptionniste de camping
  - Chargé d’accueil (camping, village de vacances…)
definition: >-
  L’agent d’accueil reçoit les clients d’un camping, de 7 h 30 à 21 h, et tient la caisse. Il applique la
  *tarification dynamique**, renseigne le *registre de police** et signale toute anomalie. Peut-il quitter
  son poste ? Non : une permanence est assurée. « Bien accueillir, c’est déjà fidéliser », dit-on. Il est à
  l’écoute ; il sait être ferme. Le bien-être des clients passe avant tout.
contexte: |-
  L’activité est saisonnière : de mai à septembre, 80 % des arrivées ont lieu entre 14:00 et 19:00.

  - La clientèle est familiale, étrangère pour moitié ;
  - elle réserve en ligne (site de l’établissement, plateformes…), par courriel à accueil@exemple.fr ou sur
    https://exemple.fr/reserver?lieu=mer&duree=2 ;
  - elle attend une réponse rapide, etc.

  | Saison | Effectif | Horaires      |
  | ------ | -------- | ------------- |
  | basse  | 1        | 9 h à 18 h    |
  | haute  | 3        | 7 h 30 à 21 h |

  La réglementation des établissements recevant du public (ERP) s’applique. Un ERP de 5e catégorie est
  contrôlé tous les cinq ans. L’emplacement mesure 90 m² au moins.
conditions_exercice: >-
  Le travail s’effectue debout, en extérieur et à l’accueil, week-ends et jours fériés compris. L’agent
  d’accueil peut être amené à parler deux langues. Le port de charges reste occasionnel.
conditions_acces: L’emploi est ouvert à tous ; la maîtrise de l’anglais est demandée.
activites:
  A1:
    titre: Accueillir et informer la clientèle
    description: >-
      L’agent d’accueil reçoit les clients, les installe et les renseigne. Il encaisse les séjours et rend
      compte à son responsable.
    contexte: À la réception, au téléphone et dans le camping.
    relations: [Clients et visiteurs, Office de tourisme, Gendarmerie nationale]
    moyens: [Logiciel de réservation, Terminal de paiement, "Téléphone : fixe et portable"]
    competences: [C1, C2]
competences:
  C1:
    titre: Accueillir et installer les clients
    description: L’agent d’accueil reçoit les clients à leur arrivée et répond à leurs demandes jusqu’au départ.
    savoir_faire:
      SF1: Accueillir le client, en français et en anglais
      SF2: Vérifier la réservation puis accompagner le client jusqu’à l’emplacement
      SF3:
        texte: Renseigner le registre de police
        details:
          a: relever l’identité des clients étrangers
          b: se faire remettre une signature
          c: transmettre les fiches à la gendarmerie sur demande
      SF4: En cas d’intempéries, mettre les clients à l’abri et prévenir les secours
      SF5: Se tenir informé des activités locales
      SF6: Ne jamais laisser la réception sans surveillance
      SF7: Reformuler la demande, la traiter ou l’orienter
      SF8: Rendre compte de toute réclamation
      SF9: Inscrire les arrivées au planning
    connaissances:
      CO1: Offre touristique du territoire
      CO2: Vocabulaire professionnel en anglais
      CO3: Techniques de communication orale
      CO4: Règles d’affichage des prix
      CO5: "Sécurité : incendie, baignade, intempéries"
    attitudes: L’agent d’accueil est souriant, discret et patient. Il garde son calme en toute situation.
    criteres:
      CR1: Le client est salué dès son arrivée
      CR2: L’emplacement attribué correspond à la réservation
      CR3:
        texte: Le registre de police est tenu à jour
        details:
          a: Chaque client étranger y figure
          b: Les mentions sont lisibles
          c: Aucune fiche ne manque
      CR4: Les consignes de sécurité sont affichées en deux langues au moins
      CR5: La réclamation est notée et transmise le jour même
      CR6: Respect des délais annoncés
  C2:
    titre: Encaisser et suivre les séjours
    description: L’agent d’accueil calcule le prix des séjours, encaisse et suit les réservations.
    savoir_faire:
      SF1: Calculer le prix d’un séjour selon la saison et la durée
      SF2: Établir une facture et encaisser
      SF3: Compter et vérifier la caisse à l’ouverture puis à la fermeture
      SF4: Traiter les annulations, les retards et les prolongations
      SF5: Rédiger un compte rendu de fin de journée
      SF6: Entretenir de bonnes relations avec les fournisseurs
    connaissances:
      CO1: Moyens de paiement
      CO2: Taxe de séjour
      CO3: Notions de tarification dynamique
      CO4: Fonctionnement d’un logiciel de réservation
    attitudes: L’agent d’accueil est rigoureux et honnête.
    criteres:
      CR1: Le prix annoncé est exact, taxe de séjour comprise
      CR2: La facture est conforme et remise au client
      CR3: L’écart de caisse est inférieur à 1 %
      CR4: Le planning des réservations est à jour
      CR5: Le compte rendu est lisible et complet
glossaire:
  Registre de police: Liste des clients étrangers que l’hébergeur tient à la disposition de la police.
  Tarification dynamique: Façon de fixer un prix qui varie selon la demande. Voir aussi le registre de police.
glossaire_certification:
  Certificat professionnel unitaire: {definition: Partie du certificat qui correspond à une activité., aussi: [CPU]}
  Épreuve: Moment où le candidat montre ce qu’il sait faire.
certification:
  cpu: {CPU1: {activite: A1, epreuves: [E1]}}
  epreuves:
    E1:
      intitule: Accueil d’un client étranger
      nature: mise en situation
      competences: [C1, C2]
      duree: 45 min
      modalites: Le candidat accueille un client, calcule le prix de son séjour et l’encaisse. Il dispose de 15 minutes pour se préparer.
`;

describe('a careful référentiel', () => {
  it('has no finding of style, glossary or duplicate', () => {
    const files = { 'a.referentiel.yaml': CAREFUL, 'certidoc.config.yaml': 'regles:\n  ref-doublon-proche: info\n' };
    const found = lint(files).filter(({ file }) => file === 'a.referentiel.yaml');
    expect(found.map(({ finding }) => `${finding.rule}: ${finding.message.fr}`)).toEqual([]);
  });

  it('has none either when its lines end with CRLF', () => {
    const files = { 'a.referentiel.yaml': CAREFUL.replaceAll('\n', '\r\n') };
    expect(lint(files).map(({ finding }) => finding.rule)).toEqual([]);
  });
});
