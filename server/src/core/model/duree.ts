/**
 * Reads a duration ("2 h", "1 h 30", "90 min", "2h30", "PT2H") and gives minutes; undefined when the text
 * is not a duration. "1,5 h" and "2 heures" are understood too. Never throws.
 */
export function parseDuree(text: string): number | undefined {
  const folded = text.trim().toLowerCase().replace(/\s+/g, '');
  if (folded === '') return undefined;
  const iso = /^pt(?:(\d+)h)?(?:(\d+)m)?$/.exec(folded);
  if (iso && (iso[1] ?? iso[2]) !== undefined) return Number(iso[1] ?? 0) * 60 + Number(iso[2] ?? 0);
  const hours = /^(\d+(?:[.,]\d+)?)(?:h|heures?)(?:(\d{1,2})(?:min|minutes?|mn)?)?$/.exec(folded);
  if (hours) {
    const minutes = Number(hours[2] ?? 0);
    return minutes < 60 ? Math.round(Number((hours[1] ?? '').replace(',', '.')) * 60) + minutes : undefined;
  }
  const minutes = /^(\d+)(?:min|minutes?|mn)$/.exec(folded);
  return minutes ? Number(minutes[1]) : undefined;
}

/** Writes minutes as the notation wants: `2 h`, `1 h 30`, `45 min`. Never throws. */
export function formatDuree(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${String(rest).padStart(2, '0')}`;
}
