import { describe, expect, it } from 'vitest';
import { fold, termKey } from '../../server/src/core/model/fold.ts';

describe('fold', () => {
  it.each([
    ['Œuvre Évaluée', 'oeuvre evaluee'],
    ['l’Été', "l'ete"],
    ['CÆSIUM', 'caesium'],
  ])('folds %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });
});

describe('termKey', () => {
  it.each([
    ['anti-spam', 'Anti spam'],
    ['cybercriminalité', 'Cyber criminalité'],
    ['cyber-sécurité', 'Cyber sécurité'],
    ['drivers', 'Driver'],
    ['réseaux', 'réseau'],
    ['jeux sérieux', 'jeu sérieux'],
    ['données personnelles', 'Donnée personnelle'],
    ['troubles musculo-squelettiques', 'Trouble musculo squelettique'],
    ["l'inclusion numérique", 'Inclusion numérique'],
    ['l’inclusion numérique', 'Inclusion numérique'],
    ["d'espaces publics numériques", 'Espace public numérique'],
    ['aux cases numériques', 'Case numérique'],
    ['de la démarche projet', 'Démarche projet'],
    ["de l'EPN", 'EPN'],
    ['EPNs', 'EPN'],
    ['éthique', 'Ethique'],
    ['ÉTHIQUE', 'Ethique'],
    ['pare-feux', 'Pare feu'],
    ['géants  du\nnumérique', 'Géants du numérique'],
    ['locaux', 'local'],
    ['travaux', 'travail'],
    ['noyaux', 'noyau'],
    ['logiciels libres', 'logiciel libre'],
    ['Formacode', 'Formacode®'],
    ['No code', 'no-code'],
  ])('takes %s and %s for one term', (a, b) => {
    expect(termKey(a)).toBe(termKey(b));
  });

  it.each([
    ['cas', 'ca'],
    ['bus', 'bu'],
    ['accès', 'acce'],
    ['processus', 'processu'],
    ['cours', 'cour'],
    ['fonds', 'fond'],
    ['mois', 'moi'],
    ['access', 'acces'],
    ['label', 'labelliser'],
    ['savoir', 'savoir-faire'],
    ['Web', 'Web 2.0'],
    ['compétence professionnelle', 'compétence transversale'],
  ])('tells %s from %s', (a, b) => {
    expect(termKey(a)).not.toBe(termKey(b));
  });

  it('keeps an article that is the whole term', () => {
    expect(termKey('La')).toBe('la');
    expect(termKey('L')).toBe('l');
  });
});
