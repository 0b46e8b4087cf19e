import type * as vscode from 'vscode';

/** Languages of the YAML notation; in Markdown only the name tells. */
const LANGUAGES = ['referentiel', 'fiche', 'bilan'];

/** Tells whether a document is of one of our kinds, in either notation. Never throws. */
export function isOurs({ languageId, uri }: vscode.TextDocument): boolean {
  return LANGUAGES.includes(languageId) || kindOfMarkdown(uri) !== undefined;
}

/** Tells whether a document is a fiche, in either notation. Never throws. */
export function isFiche({ languageId, uri }: vscode.TextDocument): boolean {
  return languageId === 'fiche' || kindOfMarkdown(uri) === 'fiche';
}

function kindOfMarkdown({ path }: vscode.Uri): string | undefined {
  return /\.(fiche|bilan)\.md$/i.exec(path)?.[1]?.toLowerCase();
}
