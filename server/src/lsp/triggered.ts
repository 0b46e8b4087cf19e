/**
 * Tells whether a list of completions that opens by itself is welcome. In the middle of a sentence a space or a hyphen
 * announces nothing: the list would be in the way, and take the Tab that leads to the next place to fill.
 *
 * Takes the character that opened it (undefined when it was asked for) and the line up to the cursor, that character
 * included. Never throws.
 */
export function isWelcome(trigger: string | undefined, before: string): boolean {
  if (trigger === ' ') return /(?:^|[:,[{"#-])\s+$|\*[^*]*$|#.*$/.test(before);
  if (trigger === '-') return /^[\s-]*-$|#.*$/.test(before);
  return true;
}
