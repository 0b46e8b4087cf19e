import type { Bilingual } from '../../model/notation.ts';

/** What to say of each fault of syntax, by the detail the reader gives it. Anything else gets the last words. */
const WORDS: Readonly<Record<string, Bilingual>> = {
  misaligned: {
    fr: "Cette ligne n'est pas alignée avec les autres. Mettez devant elle autant d'espaces que devant ses voisines.",
    en: 'This line is not aligned with the others. Put as many spaces before it as before its neighbours.',
  },
  'missing-colon': {
    fr: 'Il manque « : » après le nom. Écrivez « nom: valeur », ou décalez cette ligne si elle continue le texte du dessus.',
    en: 'A ":" is missing after the name. Write "name: value", or indent this line if it continues the text above.',
  },
  'missing-space': {
    fr: 'Il manque une espace après « : ». Écrivez « nom: valeur ».',
    en: 'A space is missing after ":". Write "name: value".',
  },
  'glued-dash': {
    fr: 'Il manque une espace après le tiret. Écrivez « - texte ».',
    en: 'A space is missing after the dash. Write "- text".',
  },
  bullet: {
    fr: "Ce signe n'est pas un tiret de liste. Écrivez « - » et une espace devant chaque élément.",
    en: 'This sign is no dash of a list. Write "-" and a space before each element.',
  },
  colon: {
    fr: 'Ce signe ressemble à « : » mais n’en est pas un. Écrivez « : » suivi d’une espace.',
    en: 'This sign looks like ":" but is not one. Write ":" and a space.',
  },
  unseen: {
    fr: 'Ce nom contient un caractère invisible (souvent une espace insécable, venue d’un copier-coller). Supprimez-le.',
    en: 'This name holds an invisible character (often a no-break space, from a copy and paste). Remove it.',
  },
  'no-break-value': {
    fr: 'L’espace après « : » est un caractère invisible (une espace insécable). Remplacez-le par une espace ordinaire.',
    en: 'The space after ":" is an invisible character (a no-break space). Replace it by an ordinary space.',
  },
  'unclosed-list': {
    fr: "Ce crochet « [ » n'est pas fermé. Ajoutez « ] » à la fin de la liste.",
    en: 'This bracket "[" is not closed. Add "]" at the end of the list.',
  },
  'unclosed-map': {
    fr: "Cette accolade « { » n'est pas fermée. Ajoutez « } » à la fin.",
    en: 'This brace "{" is not closed. Add "}" at the end.',
  },
  'unclosed-quote': {
    fr: 'Le guillemet ouvert ici n’est pas fermé. Ajoutez le même à la fin du texte.',
    en: 'The quote opened here is not closed. Add the same one at the end of the text.',
  },
  'missing-comma': {
    fr: 'Il manque une virgule entre deux éléments de la liste, ou des guillemets autour du texte.',
    en: 'A comma is missing between two elements of the list, or quotes around the text.',
  },
  'stray-bracket': {
    fr: "Ce signe de fermeture n'a pas d'ouverture. Supprimez-le.",
    en: 'Nothing opens what this sign closes. Remove it.',
  },
  directive: {
    fr: 'Une ligne ne peut pas commencer par « % ». Supprimez ce signe, ou mettez le texte entre guillemets.',
    en: 'A line cannot begin with "%". Remove this sign, or put the text in quotes.',
  },
  'non-string-key': {
    fr: 'Le nom devant « : » doit être un mot, pas une liste. Enlevez les crochets ou les accolades.',
    en: 'The name before ":" must be a word, not a list. Remove the brackets or braces.',
  },
  'merge-key': {
    fr: "L'écriture « << » n'est pas acceptée. Recopiez ici les lignes voulues.",
    en: 'The notation "<<" is not accepted. Copy the lines you want here.',
  },
  'unknown-alias': {
    fr: "Ce nom précédé de « * » n'existe pas dans le document. Écrivez le texte en entier, entre guillemets s'il commence par « * ».",
    en: 'This name after "*" does not exist in the document. Write the text in full, in quotes if it begins with "*".',
  },
  BAD_DQ_ESCAPE: {
    fr: 'Entre guillemets, « \\ » doit être doublé : écrivez « \\\\ ».',
    en: 'Between quotes "\\" must be doubled: write "\\\\".',
  },
  KEY_OVER_1024_CHARS: {
    fr: 'Le nom devant « : » est trop long. Un texte entier est peut-être à mettre entre guillemets.',
    en: 'The name before ":" is too long. A whole text may have to be put in quotes.',
  },
  nul: {
    fr: 'Ce fichier contient des caractères illisibles. Enregistrez-le de nouveau comme texte, en UTF-8.',
    en: 'This file holds unreadable characters. Save it again as text, in UTF-8.',
  },
  binary: {
    fr: "Ce fichier n'est pas un texte (peut-être un document Word ou PDF renommé). Enregistrez-le comme texte, en UTF-8.",
    en: 'This file is not a text (perhaps a renamed Word or PDF document). Save it as text, in UTF-8.',
  },
  'windows-1252': {
    fr: "Ce fichier n'est pas enregistré en UTF-8 : les accents peuvent être abîmés. Enregistrez-le de nouveau avec l'encodage UTF-8.",
    en: 'This file is not saved as UTF-8: accents may be damaged. Save it again with the encoding UTF-8.',
  },
  'misread-accents': {
    fr: 'Les accents de ce fichier ont été abîmés : ces signes remplacent une lettre accentuée ou une apostrophe. Reprenez le fichier d’origine et enregistrez-le en UTF-8, ou corrigez chaque mot.',
    en: 'The accents of this file were spoilt: these signs stand for an accented letter or an apostrophe. Take the original file and save it as UTF-8, or mend each word.',
  },
  'several-documents': {
    fr: 'Un fichier ne contient qu’un document, et une ligne « --- » ou « ... » en commence un autre : la suite n’est pas lue. Supprimez cette ligne, ou mettez la suite dans un autre fichier.',
    en: 'A file holds one document, and a line "---" or "..." begins another: what follows is not read. Remove this line, or put what follows in another file.',
  },
  empty: {
    fr: 'Ce document est vide. Commencez par « type: » puis « titre: », un par ligne.',
    en: 'This document is empty. Begin with "type:" then "titre:", one on each line.',
  },
  'empty-markdown': {
    fr: 'Ce document est vide. Commencez par un titre (« # Créer son adresse »), puis une ligne « ## Objectifs » et ce que les participants sauront faire.',
    en: 'This document is empty. Begin with a title ("# Créer son adresse"), then a line "## Objectifs" and what participants will be able to do.',
  },
  'open-front-matter': {
    fr: 'La ligne « --- » ouvre les informations du début du document, et rien ne les ferme. Ajoutez une ligne « --- » après la dernière.',
    en: 'The line "---" opens the facts at the top of the document, and nothing closes them. Add a line "---" after the last one.',
  },
  'text-root': {
    fr: 'Ce document doit être fait de lignes « nom: valeur », par exemple « titre: Le courriel ».',
    en: 'This document must be made of lines "name: value", for instance "titre: Le courriel".',
  },
  'list-root': {
    fr: 'Ce document commence par une liste. Il doit être fait de lignes « nom: valeur » : enlevez le premier tiret ou le premier crochet.',
    en: 'This document begins with a list. It must be made of lines "name: value": remove the first dash or bracket.',
  },
};

const OTHER: Bilingual = {
  fr: "Ceci n'est pas à sa place et ne peut pas être lu. Vérifiez les guillemets, les crochets et le retrait de cette ligne et de celle du dessus.",
  en: 'This is out of place and cannot be read. Check the quotes, brackets and margin of this line and the one above.',
};

/** Gives the words for a fault of syntax. Never throws. */
export function syntaxWords(detail: string): Bilingual {
  if (detail.startsWith('utf-16')) return WORDS['windows-1252'] ?? OTHER;
  return WORDS[detail] ?? OTHER;
}
