import { describe, expect, it } from 'vitest';
import { parseDuree } from '../../server/src/core/model/duree.ts';
import { readLooseDuree } from '../../server/src/core/rules/support/looseDuree.ts';

describe('a duration written otherwise than asked', () => {
  it.each([
    ['2 heures et demie', 150, true],
    ['Deux heures et quart', 135, true],
    ['une heure trente', 90, true],
    ['une heure et 30 minutes', 90, true],
    ['1 heure 30 minutes', 90, true],
    ['1 h. 30', 90, true],
    ['2 hrs', 120, true],
    ['une demi-heure', 30, true],
    ["trois quarts d'heure", 45, true],
    ['1/2 h', 30, true],
    ['quarante-cinq minutes', 45, true],
    ["90'", 90, true],
    ['environ 2 h', 120, false],
    ['2 h environ', 120, false],
    ['2:30', 150, false],
    ['120', 120, false],
  ])('%s', (text, minutes, sure) => {
    const found = readLooseDuree(text);
    expect(found).toEqual({ minutes, sure });
  });

  it.each(['', 'une matinée', '2 à 3 h', '2 x 1 h', '1 h 75', '2 jours', '2:75', '8', 'à compléter', 'demi', 'sept'])(
    'is not guessed: %j',
    (text) => {
      expect(readLooseDuree(text)).toBeUndefined();
      expect(parseDuree(text)).toBeUndefined();
    },
  );
});
