import { describe, expect, test } from 'vitest';
import { isWelcome } from '../../server/src/lsp/triggered.ts';

describe('a list that opens by itself', () => {
  test.each([
    [' ', 'etat: '],
    [' ', '  - '],
    [' ', '  '],
    [' ', 'preuves: [C4.CR1, '],
    [' ', 'definition: Réduire la *fracture '],
    [' ', '# certidoc-ignore '],
    ['-', '  -'],
    ['-', '# certidoc-ignore fiche-'],
    ['.', 'preuves: [C4.'],
    [undefined, 'duree: 2 '],
  ])('is welcome after « %s » in « %s »', (trigger, before) => {
    expect(isWelcome(trigger, before)).toBe(true);
  });

  test.each([
    [' ', 'duree: 2 '],
    [' ', '  - Un '],
    ['-', 'type: hors-'],
    ['-', 'public: demi-'],
  ])('is in the way after « %s » in « %s »', (trigger, before) => {
    expect(isWelcome(trigger, before)).toBe(false);
  });
});
