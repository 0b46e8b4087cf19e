import { choice, group, list, number, prose, record, reference, shortGroup, text } from '../notation.ts';
import { depensesShape, documentType } from './common.ts';

/** How far an objective was reached. */
export const RESULTATS = ['atteint', 'partiel', 'non-atteint', 'non-evalue'] as const;

const resultat = shortGroup(
  'resultat',
  {
    resultat: choice(
      RESULTATS,
      'atteint, partiel, non-atteint ou non-evalue.',
      'atteint, partiel, non-atteint or non-evalue.',
      {
        intitule: { fr: 'Résultat', en: 'Result' },
        valeurs: {
          atteint: { fr: 'Le seuil fixé dans la fiche est atteint.', en: 'The threshold set in the fiche is reached.' },
          partiel: { fr: 'Une partie seulement est atteinte.', en: 'Only a part is reached.' },
          'non-atteint': { fr: "L'objectif n'est pas atteint.", en: 'The objective is not reached.' },
          'non-evalue': {
            fr: "On ne sait pas : l'objectif n'a pas été évalué.",
            en: 'Unknown: the objective was not assessed.',
          },
        },
      },
    ),
    constat: prose('Ce qui a été observé.', 'What was observed.'),
  },
  "Le résultat d'un objectif.",
  'The result of an objective.',
);

const ecart = shortGroup(
  'realise',
  {
    prevu: prose('Ce qui était prévu.', 'What was planned.', { intitule: { fr: 'Prévu', en: 'Planned' } }),
    realise: prose('Ce qui a été fait.', 'What was done.', { intitule: { fr: 'Réalisé', en: 'Done' } }),
    cause: prose('Pourquoi.', 'Why.'),
  },
  'Un écart entre le prévu et le réalisé.',
  'A gap between plan and fact.',
);

/** The notation of a bilan, with the statuts and criteria by default. */
export const bilanSchema = group(
  {
    type: documentType,
    fiche: reference(
      'fiche',
      'Le fichier de la fiche, par rapport à ce bilan : courriel.fiche.yaml.',
      'Path of the fiche, relative to the bilan.',
      { statut: 'obligatoire', intitule: { fr: 'Fiche', en: 'Fiche' } },
    ),
    auteur: text('Qui a écrit le bilan.', 'Who wrote it.', {
      statut: 'obligatoire',
      intitule: { fr: 'Auteur', en: 'Author' },
    }),
    date: text('Date de rédaction : AAAA-MM-JJ.', 'Date of writing: YYYY-MM-DD.', {
      statut: 'obligatoire',
      nature: 'date',
      intitule: { fr: 'Date', en: 'Date' },
    }),
    realise: group(
      {
        date: text("Date de l'activité : AAAA-MM-JJ.", 'Date of the activity: YYYY-MM-DD.', { nature: 'date' }),
        duree: text('Durée réelle.', 'Real duration.', { intitule: { fr: 'Durée', en: 'Duration' }, nature: 'duree' }),
        lieu: text('Lieu.', 'Place.'),
      },
      'Ce qui a eu lieu : date, durée, lieu.',
      'What took place: date, duration, place.',
      { statut: 'obligatoire', intitule: { fr: 'Réalisé', en: 'Done' } },
    ),
    participation: group(
      {
        prevus: number('Nombre prévu.', 'Planned.', { intitule: { fr: 'prévus', en: 'planned' } }),
        inscrits: number("Nombre d'inscrits.", 'Registered.', { intitule: { fr: 'inscrits', en: 'registered' } }),
        presents: number('Nombre de présents.', 'Present.', { intitule: { fr: 'présents', en: 'present' } }),
      },
      'Combien de personnes : prévues, inscrites, présentes.',
      'How many people: planned, registered, present.',
      {
        statut: 'obligatoire',
        intitule: { fr: 'Participation', en: 'Attendance' },
        preuves: { ids: ['C6.CR2'], racine: 'participation' },
      },
    ),
    avis_du_groupe: group(
      {
        moyen: prose("Comment l'avis a été recueilli.", 'How it was collected.'),
        synthese: prose('Ce que le groupe en dit.', 'What the group says.', {
          intitule: { fr: 'Synthèse', en: 'Summary' },
        }),
        satisfaction: text('Note moyenne, par exemple 4/5.', 'Average mark, for instance 4/5.'),
      },
      "L'avis du groupe.",
      "The group's opinion.",
      {
        statut: 'obligatoire',
        intitule: { fr: 'Avis du groupe', en: "Group's opinion" },
        preuves: { ids: ['C6.CR1'], racine: 'avis' },
      },
    ),
    objectifs: record(
      resultat,
      'Un résultat pour chaque objectif de la fiche.',
      'A result for each objective of the fiche.',
      {
        keysRefer: 'objectif',
        statut: 'obligatoire',
        intitule: { fr: 'Objectifs', en: 'Objectives' },
        preuves: { ids: ['C6.CR2', 'C6.CR5'], racine: '(reussite|objectif)' },
      },
    ),
    participants: prose(
      'Les progrès des participants, sans nommer personne.',
      'Progress of participants, naming nobody.',
      {
        statut: 'obligatoire',
        intitule: { fr: 'Participants', en: 'Participants' },
        preuves: { ids: ['C6.CR5'], racine: 'participant' },
      },
    ),
    ecarts: list(ecart, 'Écarts entre le prévu et le réalisé.', 'Gaps between plan and fact.', {
      statut: 'obligatoire',
      intitule: { fr: 'Écarts', en: 'Gaps' },
    }),
    atouts: list(prose('Un atout.', 'A strength.'), 'Ce qui a bien marché.', 'What went well.', {
      statut: 'obligatoire',
      intitule: { fr: 'Atouts', en: 'Strengths' },
      preuves: { ids: ['C6.CR3'], racine: 'analyse' },
    }),
    faiblesses: list(prose('Une faiblesse.', 'A weakness.'), 'Ce qui a moins bien marché.', 'What went less well.', {
      statut: 'obligatoire',
      intitule: { fr: 'Faiblesses', en: 'Weaknesses' },
      preuves: { ids: ['C6.CR3'], racine: 'analyse' },
    }),
    problemes: list(
      group(
        { constat: prose('Le problème.', 'The problem.'), solution: prose('La solution.', 'The solution.') },
        'Un problème.',
        'A problem.',
      ),
      'Problèmes rencontrés et solutions.',
      'Problems and solutions.',
      { statut: 'conditionnel', intitule: { fr: 'Problèmes', en: 'Problems' } },
    ),
    ameliorations: list(
      prose('Une amélioration.', 'An improvement.'),
      'Ce que vous ferez mieux la prochaine fois.',
      'What you will do better.',
      {
        statut: 'obligatoire',
        intitule: { fr: 'Améliorations', en: 'Improvements' },
        preuves: { ids: ['C6.CR4'], racine: 'amelioration' },
      },
    ),
    prolongements: prose('Suites possibles.', 'Possible follow-up.', {
      statut: 'facultatif',
      intitule: { fr: 'Prolongements', en: 'Follow-up' },
    }),
    depenses: group(depensesShape, 'Ce qui a été dépensé.', 'What was spent.', {
      statut: 'conditionnel',
      intitule: { fr: 'Dépenses', en: 'Expenses' },
      preuves: { ids: ['C8.CR4'], racine: 'budg' },
    }),
    incidents: list(
      group(
        {
          description: prose("Ce qui s'est passé.", 'What happened.'),
          declaration: prose("À qui l'incident a été déclaré.", 'Whom it was reported to.'),
        },
        'Un incident.',
        'An incident.',
      ),
      'Incidents ou accidents.',
      'Incidents.',
      { statut: 'conditionnel', intitule: { fr: 'Incidents', en: 'Incidents' } },
    ),
    transmission: group(
      {
        a: text('À qui.', 'To whom.', { intitule: { fr: 'À', en: 'To' } }),
        date: text('Quand : AAAA-MM-JJ.', 'When: YYYY-MM-DD.', { nature: 'date' }),
      },
      'À qui le bilan a été transmis.',
      'Whom the bilan was handed to.',
      {
        statut: 'recommande',
        intitule: { fr: 'Transmission', en: 'Handing over' },
        preuves: { ids: ['C6.CR6'], racine: 'bilan' },
      },
    ),
    preuves: list(
      reference('critere', 'Identifiant d’un critère, par exemple C6.CR1.', 'Identifier of a criterion.'),
      'Critères que le bilan prouve.',
      'Criteria the bilan proves.',
      { statut: 'recommande', intitule: { fr: 'Preuves', en: 'Proofs' } },
    ),
  },
  'Un bilan.',
  'A report on an activity.',
  { others: 'prose' },
);
