import XMLBuilder from 'fast-xml-builder';
import { printable, wellFormed } from './printable.ts';

/** An XML element: attributes under names that begin with `@`, elements under theirs, text under `#text`. */
export type Element = { readonly [name: string]: string | number | Element | readonly Element[] };

/** What no XML document may hold, however written, besides control characters and halves of characters. */
const FORBIDDEN = /[\ufffe\uffff]/g;

const builder = new XMLBuilder({
  attributeNamePrefix: '@',
  ignoreAttributes: false,
  format: true,
  suppressEmptyNode: true,
  suppressBooleanAttributes: false,
});

/** Gives an XML document, in UTF-8. Its texts must hold what XML allows: see `xmlText`. Never throws. */
export function xmlDocument(root: Element): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${builder.build(root).trimEnd()}\n`;
}

/** Gives a text on one line that any XML document may hold once escaped. Never throws. */
export function xmlText(text: string): string {
  return wellFormed(printable(text)).replace(FORBIDDEN, '\ufffd');
}
