/**
 * Stands in bundles for the table of named character references (`&eacute;`): the Markdown notation reads texts as they
 * are typed, so that nothing is looked up in it, and the table for browsers wants a page, which a worker has not.
 */
export function decodeNamedCharacterReference() {
  return false;
}
