// Writes results as an aligned table.

/**
 * A line of the table: what was measured, the figure, what it is compared with, the target and whether it is met.
 * `met` is undefined where there is nothing to hold the figure to.
 * @typedef {{ what: string, ours: string, other?: string, ratio?: string, target?: string, met?: boolean }} Row
 */

/**
 * Gives the table of rows under their titles, as text.
 * @param {readonly { title: string, rows: readonly Row[] }[]} sections
 */
export function tableOf(sections) {
  const head = ['', 'certidoc', 'compared with', 'ratio', 'target', ''];
  const lines = sections.flatMap(({ title, rows }) => [[`── ${title}`], ...rows.map(cells)]);
  const all = [head, ...lines];
  const widths = head.map((_, column) =>
    Math.max(...all.filter((line) => line.length > 1).map((line) => line[column]?.length ?? 0)),
  );
  return `${all
    .map((line) =>
      line
        .map((cell, i) => cell.padEnd(line.length > 1 ? (widths[i] ?? 0) : 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')}\n`;
}

function cells({ what, ours, other = '', ratio = '', target = '', met }) {
  return [what, ours, other, ratio, target, met === undefined ? '' : met ? '✓' : '✗'];
}

/**
 * Writes milliseconds as people read them.
 * @param {number} time
 */
export function ms(time) {
  if (time >= 10_000) return `${(time / 1000).toFixed(1)} s`;
  return `${time >= 100 ? time.toFixed(0) : time.toFixed(1)} ms`;
}

/**
 * Writes a ratio: `0.85 ×`.
 * @param {number} ratio
 */
export function times(ratio) {
  return `${ratio >= 10 ? ratio.toFixed(0) : ratio.toFixed(2)} ×`;
}

/**
 * A row whose figure must not pass so many times another's.
 * @param {string} what @param {number} ours @param {number} other @param {string} name @param {number} most
 * @param {(figure: number) => string} [write]
 * @returns {Row}
 */
export function atMost(what, ours, other, name, most, write = ms) {
  const ratio = ours / other;
  return {
    what,
    ours: write(ours),
    other: `${name} ${write(other)}`,
    ratio: times(ratio),
    target: `≤ ${most} ×`,
    met: ratio <= most,
  };
}

/**
 * A row whose figure must be so many times smaller than another's.
 * @param {string} what @param {number} ours @param {number} other @param {string} name @param {number} least
 * @returns {Row}
 */
export function faster(what, ours, other, name, least) {
  const ratio = other / ours;
  return {
    what,
    ours: ms(ours),
    other: `${name} ${ms(other)}`,
    ratio: `${times(ratio)} faster`,
    target: `≥ ${least} ×`,
    met: ratio >= least,
  };
}

/**
 * A row with a limit of its own.
 * @param {string} what @param {number} figure @param {number} limit @param {(figure: number) => string} write
 * @returns {Row}
 */
export function within(what, figure, limit, write) {
  return { what, ours: write(figure), target: `≤ ${write(limit)}`, met: figure <= limit };
}
