/** A small référentiel for the examples of the rules that need one. */
export const REFERENTIEL_EXEMPLE = `type: referentiel
id: animateur
titre: Animateur
version: "2"
competences:
  C4:
    criteres:
      CR3: {texte: Une fiche est établie, details: {b: Les moyens sont identifiés, c: L'action est budgétisée}}
  C5: {criteres: {CR9: Les aléas sont gérés}}
  C6: {criteres: {CR1: L'avis du groupe est recueilli, CR2: La participation est mesurée}}
  C8: {criteres: {CR4: Le budget est suivi}}
`;
