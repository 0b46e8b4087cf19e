import { stringify } from 'yaml';

/** Plain data that a skeleton or a fix writes. */
export type Plain = string | number | readonly Plain[] | { readonly [key: string]: Plain };

/** Writes a text as a scalar on one line: as it is when YAML reads it back unchanged, in quotes otherwise. Never throws. */
export function writeScalar(text: string, inFlow = false): string {
  if (/[\r\n]/.test(text)) return JSON.stringify(text);
  const data = inFlow ? [text] : { k: text };
  const written = stringify(data, {
    lineWidth: 0,
    collectionStyle: inFlow ? 'flow' : 'block',
    defaultStringType: 'PLAIN',
    blockQuote: false,
  });
  const body = inFlow ? written.trim().slice(1, -1).trim() : written.slice('k:'.length).trim();
  // Texts that other YAML readers would take for a number or a date are quoted too.
  return /^(?:[\d.+-][\d.,_:eE+-]*|true|false|null|yes|no|on|off|~)$/i.test(body) &&
    !/^\d{4}-\d\d-\d\d$|^\d+$/.test(body)
    ? JSON.stringify(text)
    : body;
}

/** Writes data as the lines of a block, `indent` spaces deep, without a final line break. Never throws. */
export function writeBlock(data: { readonly [key: string]: Plain } | readonly Plain[], indent: number): string {
  const margin = ' '.repeat(indent);
  return stringify(data, { lineWidth: 0, nullStr: '', indent: 2 })
    .trimEnd()
    .split('\n')
    .map((line) => (line === '' ? line : margin + line))
    .join('\n');
}

/** Writes data on one line, as it stands between brackets or braces. Never throws. */
export function writeFlow(data: Plain): string {
  if (typeof data === 'string') return writeScalar(data, true);
  return stringify(data, { lineWidth: 0, collectionStyle: 'flow', flowCollectionPadding: false }).trimEnd();
}
