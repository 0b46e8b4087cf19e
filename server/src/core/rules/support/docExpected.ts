import type { Expected } from '../../model/gathered.ts';
import type { Bilingual, NotationMeta } from '../../model/notation.ts';
import { readNumber } from '../../model/scalars.ts';
import type { Node } from '../../syntax/tree.ts';
import { oneOf } from './docPlaces.ts';
import { ID_WORDS } from './refIds.ts';

/** What to write where something else stands. */
export const EXPECTED: Readonly<Record<Exclude<Expected['type'], 'choice'>, Bilingual>> = {
  text: { fr: 'Écrivez ici un texte, sans liste ni rubriques.', en: 'Write a text here, no list nor fields.' },
  number: { fr: 'Écrivez ici un nombre seul, en chiffres.', en: 'Write a number alone here, in figures.' },
  boolean: { fr: 'Écrivez ici « oui » ou « non ».', en: 'Write "oui" or "non" here.' },
  list: {
    fr: 'Écrivez ici une liste : un élément par ligne, précédé de « - ».',
    en: 'Write a list here: one element a line, after "-".',
  },
  group: {
    fr: 'Écrivez ici des lignes « nom: valeur », en retrait sous cette rubrique.',
    en: 'Write lines "name: value" here, indented under this rubrique.',
  },
  table: {
    fr: 'Écrivez ici une ligne par élément, en retrait : son identifiant, « : », puis son texte.',
    en: 'Write one indented line for each element here: its identifier, ":", then its text.',
  },
};

/** How many names of fields a message lists at most: beyond, they no longer help. */
const MOST_NAMES = 6;

/** Says what is expected where a text in Markdown is not understood. Never throws. */
export function expectedInMarkdown(expected: Expected & { readonly type: 'group' }): Bilingual {
  const first = expected.names[0] ?? '';
  return {
    fr: `Ce texte n'est pas compris. Écrivez une ligne par information, par exemple « - ${first} : … ». Noms possibles : ${oneOf(expected.names, 'et')}.`,
    en: `This text is not understood. Write one line for each fact, for instance "- ${first} : …". Possible names: ${oneOf(expected.names, 'and')}.`,
  };
}

/** Says what is expected where a value of another sort stands. Never throws. */
export function expectedMessage(node: Node, expected: Expected, meta: NotationMeta): Bilingual {
  const written = node.kind === 'scalar' ? node.text : '';
  if (expected.type === 'number') return numberMessage(written, meta);
  if (expected.type === 'table') return tableMessage(meta);
  if (expected.type !== 'group' || expected.names.length > MOST_NAMES) return EXPECTED[otherType(expected)];
  const [fr, en] = [oneOf(expected.names, 'et'), oneOf(expected.names, 'and')];
  const first = expected.names[0] ?? '';
  return {
    fr: `Écrivez ici des lignes « nom: valeur », en retrait, par exemple « ${first}: … ». Noms possibles : ${fr}.`,
    en: `Write indented lines "name: value" here, for instance "${first}: …". Possible names: ${en}.`,
  };
}

function otherType({ type }: Expected): Exclude<Expected['type'], 'choice'> {
  return type === 'choice' ? 'text' : type;
}

function numberMessage(written: string, { min, entier }: NotationMeta): Bilingual {
  if (readNumber(written) !== undefined) {
    const from = min === undefined ? { fr: '', en: '' } : { fr: `, au moins ${min}`, en: `, at least ${min}` };
    return {
      fr: `« ${written} » n'est pas possible ici : écrivez un nombre${entier ? ' entier' : ''}${from.fr}.`,
      en: `"${written}" is not possible here: write a ${entier ? 'whole ' : ''}number${from.en}.`,
    };
  }
  const figures = written.match(/\d+(?:[.,]\d+)?/g);
  if (figures?.length !== 1) return EXPECTED.number;
  return {
    fr: `Écrivez ici un nombre seul, en chiffres : ${figures[0]}.`,
    en: `Write a number alone here, in figures: ${figures[0]}.`,
  };
}

function tableMessage({ defines }: NotationMeta): Bilingual {
  const first = defines && ID_WORDS[defines]?.exemple.split(/[,…]/)[0];
  if (!first) return EXPECTED.table;
  return {
    fr: `Écrivez ici une ligne par élément, en retrait, avec son numéro : « ${first}: … ».`,
    en: `Write one indented line for each element here, with its number: "${first}: …".`,
  };
}
