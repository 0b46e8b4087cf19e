import fc from 'fast-check';
import { SCHEMAS } from '../../server/src/core/model/document.ts';
import { isProse, type Shape, shapeOf } from '../../server/src/core/model/shape.ts';
import type { Written, WrittenPart } from '../../server/src/core/syntax/yaml/writeTree.ts';

/** Words that mean something to YAML, to Markdown or to the reading of either, among plain ones. */
const WORDS = [
  ...['Créer', 'une adresse', "l'atelier", 'à', 'C4.CR3.b', 'O1', '8', '2 h', '15 min', '2 avril 2026', '02/04/2026'],
  ...[
    '*terme**',
    '**gras**',
    '_souligné_',
    '# dièse',
    '- tiret',
    '1. un',
    ': deux-points',
    'Durée : 2 h',
    'a|b',
    '<b>',
  ],
  ...['<!--', '-->', '`code`', '\\', '\\*', '[lien](x)', '> cite', '---', '***', '===', 'Étape 2 :', 'total', 'aucun'],
  ...[
    '(20 min)',
    '(O1, O2)',
    'é'.normalize('NFD'),
    '🎯',
    '"',
    "'",
    '&amp;',
    '%',
    '@',
    '{',
    '}',
    '$1',
    '~',
    '…',
    ';',
    ',',
  ],
];

const words = (most: number) =>
  fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: most }).map((found) => found.join(' '));

const sentences = fc.oneof(
  { weight: 3, arbitrary: words(6) },
  fc
    .array(words(6), { minLength: 2, maxLength: 4 })
    .chain((lines) => fc.constantFrom('\n', '\n\n').map((between) => lines.join(between))),
);

const note = fc.oneof(
  { weight: 6, arbitrary: fc.constant<readonly string[]>([]) },
  fc.array(words(3), { minLength: 1, maxLength: 2 }),
);

const part = (value: fc.Arbitrary<Written>): fc.Arbitrary<WrittenPart> => fc.record({ value, note });

/** Any value of a shape, sound or not. */
function valueFor(shape: Shape): fc.Arbitrary<Written> {
  switch (shape.type) {
    case 'group': {
      const fields = [...shape.fields].map(([key, field]) => part(valueFor(field)).map((one) => ({ key, ...one })));
      const long = fc
        .tuple(...fields.map((field) => fc.option(field, { nil: undefined })))
        .map((all) => ({ entries: all.filter((one) => one !== undefined) }))
        .filter(({ entries }) => entries.length > 0);
      return shape.short === undefined ? long : fc.oneof(words(4), long);
    }
    case 'list':
      return fc
        .array(part(valueFor(shape.element)), { minLength: 1, maxLength: 3 })
        .map((items) => ({ items, flow: false }));
    case 'table':
      return fc
        .array(part(valueFor(shape.value)), { minLength: 1, maxLength: 3 })
        .map((all) => ({ entries: all.map((one, i) => ({ key: `O${i + 1}`, ...one })) }));
    case 'number':
      return fc.oneof(fc.nat(5000), words(2));
    case 'choice':
      return fc.oneof(fc.constantFrom(...shape.values), words(2));
    default:
      return isProse(shape) ? sentences : words(4);
  }
}

/** Any fiche or bilan. */
export function anyDocument(kind: 'fiche' | 'bilan'): fc.Arbitrary<{ entries: (WrittenPart & { key: string })[] }> {
  const shape = shapeOf(SCHEMAS[kind]);
  const fields = shape.type === 'group' ? [...shape.fields].filter(([key]) => key !== 'type') : [];
  const chosen = fc.subarray(fields, { minLength: 1, maxLength: 5 });
  return chosen
    .chain((some) => fc.tuple(...some.map(([key, field]) => part(valueFor(field)).map((one) => ({ key, ...one })))))
    .map((entries) => ({ entries: [{ key: 'type', value: kind, note: [] }, ...entries] }));
}
