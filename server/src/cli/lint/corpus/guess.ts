/**
 * Guesses which file a bilan says it reports on, without reading its notation: at worst a document is read twice. Gives
 * undefined where nothing looks like it. Never throws.
 */
export function guessFiche(text: string): string | undefined {
  return /^fiche:[ \t]+(["']?)([^\s"'#][^\r\n"'#]*)\1[ \t]*(?:#.*)?$/m.exec(text)?.[2]?.trim();
}
