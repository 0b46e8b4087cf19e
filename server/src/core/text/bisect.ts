/** Gives the last of the first `count` numbers, from 0 on, for which something holds that holds of all before it; -1 when none. Never throws. */
export function lastWhere(count: number, holds: (at: number) => boolean): number {
  let low = -1;
  let high = count;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle;
    else high = middle;
  }
  return low;
}
