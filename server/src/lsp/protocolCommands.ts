/**
 * The commands of the client that the server names in what it shows. As protocol.ts, both sides import this file: it holds
 * constants only, and imports nothing.
 */

/** Shows places in a peek: the document's URI, a position in it, locations. */
export const SHOW_REFERENCES_COMMAND = 'certidoc.showReferences';

/** Opens a document: its URI. */
export const OPEN_DOCUMENT_COMMAND = 'certidoc.openDocument';

/** Writes the bilan of a fiche: its URI. */
export const NEW_BILAN_COMMAND = 'certidoc.newBilan';
