import { describe, expect, it } from 'vitest';
import { isPlaceholder } from '../../server/src/core/rules/support/placeholder.ts';

describe('a text left for later', () => {
  it.each([
    'à compléter',
    'A COMPLETER',
    'À compléter.',
    '(à compléter plus tard)',
    '[à remplir]',
    'Reste à rédiger',
    'à définir…',
    'TODO',
    'todo',
    'TODO : demander à la tutrice',
    'TBD',
    '…',
    '...',
    '[…]',
    'xxx',
    'XXX',
    '???',
    '____',
    'Lorem ipsum dolor sit amet',
    'Salle [à préciser avec la mairie]',
    'Imprimante : à compléter',
    'Première ligne\nTODO la suite',
  ])('is a placeholder: %j', (text) => expect(isPlaceholder(text)).toBe(true));

  it.each([
    'aucun',
    'Un questionnaire à compléter par les participants',
    'À compléter en binôme, puis à relire',
    'Apprendre à remplir un formulaire',
    'Tenir une liste TODO',
    'Pourquoi se protéger ???',
    'Et ensuite…',
    'Jeux, e-sport, etc...',
    'Taille XXL',
    'Louis XIV',
    '-',
    '?',
    '0',
    'à faire à deux',
    'N/A',
    'Méthode : démonstration à préciser selon le niveau',
  ])('is not a placeholder: %j', (text) => expect(isPlaceholder(text)).toBe(false));
});
