import type { Leaf } from '../../model/values.ts';

/** An amount as an exact whole number of its smallest digit: `12,50` is 1250 with two decimals. */
interface Exact {
  readonly units: bigint;
  readonly decimals: number;
}

function exact(text: string): Exact {
  const [whole = '', fraction = ''] = text.replace(/[\s+]/g, '').split(/[.,]/);
  return { units: BigInt(whole + fraction), decimals: fraction.length };
}

function scale({ units, decimals }: Exact, to: number): bigint {
  return units * 10n ** BigInt(to - decimals);
}

/**
 * Adds amounts exactly, as they are written (binary floats would make 0,1 + 0,2 differ from 0,3). Gives undefined when
 * the sum is `total`; otherwise the sum, written as the total is (comma, groups of three figures). Never throws for
 * leaves that were read as numbers.
 */
export function otherSum(amounts: readonly Leaf<number>[], total: Leaf<number>): string | undefined {
  const all = amounts.map(({ text }) => exact(text));
  const given = exact(total.text);
  const decimals = Math.max(given.decimals, ...all.map((one) => one.decimals));
  const sum = all.reduce((whole, one) => whole + scale(one, decimals), 0n);
  return sum === scale(given, decimals) ? undefined : write({ units: sum, decimals }, total.text);
}

function write({ units, decimals }: Exact, model: string): string {
  const digits = String(units < 0n ? -units : units).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = digits.slice(digits.length - decimals);
  const grouped = /\d\s\d/.test(model) ? whole.replace(/(?<=\d)(?=(?:\d{3})+$)/g, ' ') : whole;
  const mark = model.includes('.') ? '.' : ',';
  return `${units < 0n ? '-' : ''}${grouped}${/[1-9]/.test(fraction) || /[.,]/.test(model) ? mark + fraction : ''}`;
}
