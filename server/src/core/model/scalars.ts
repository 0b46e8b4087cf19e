/** Reads a number as French people write it: `3000`, `3 000`, `12,5`; undefined when it is not one. Never throws. */
export function readNumber(text: string): number | undefined {
  const plain = text.trim().replace(/(?<=\d)[ \u00a0\u202f](?=\d{3}(?!\d))/g, '');
  return /^[+-]?\d+(?:[.,]\d+)?$/.test(plain) ? Number(plain.replace(',', '.')) : undefined;
}

/** Reads `true`, `false`, `oui` or `non`; undefined when it is none. Never throws. */
export function readBoolean(text: string): boolean | undefined {
  const folded = text.trim().toLowerCase();
  if (folded === 'true' || folded === 'oui') return true;
  return folded === 'false' || folded === 'non' ? false : undefined;
}
