import type { Bilingual, Language, RuleTimer } from '../../core/linter.ts';
import { say } from '../language.ts';

interface Cost {
  ms: number;
  calls: number;
}

const WORDS = {
  reading: { fr: '(lecture)', en: '(reading)' },
  linking: { fr: '(liens)', en: '(linking)' },
  what: { fr: 'règle', en: 'rule' },
  share: { fr: 'part', en: 'share' },
  calls: { fr: 'appels', en: 'calls' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Adds up what a run of `lint` costs: reading files, linking documents, each rule. Times are in milliseconds. */
export class Timing implements RuleTimer {
  readonly #phases = new Map<'reading' | 'linking', Cost>();
  readonly #rules = new Map<string, Cost>();

  /** Gives the time since some moment, in milliseconds. */
  now(): number {
    return performance.now();
  }

  /** Adds one call of a rule. Never throws. */
  add(rule: string, ms: number): void {
    const cost = this.#rules.get(rule);
    if (!cost) this.#rules.set(rule, { ms, calls: 1 });
    else {
      cost.ms += ms;
      cost.calls++;
    }
  }

  /** Notes what came before the rules. Never throws. */
  phase(name: 'reading' | 'linking', ms: number): void {
    this.#phases.set(name, { ms, calls: 1 });
  }

  /** Gives a table, dearest rule first: what a rule alone uses is in its row, what rules share in the first one's. */
  table(language: Language): string {
    const phases = [...this.#phases].map(([name, cost]) => ({ name: say(WORDS[name], language), ...cost }));
    const rules = [...this.#rules].map(([name, cost]) => ({ name, ...cost })).toSorted((a, b) => b.ms - a.ms);
    const all = [...phases, ...rules];
    const total = all.reduce((sum, { ms }) => sum + ms, 0);
    const head = [say(WORDS.what, language), 'ms', say(WORDS.share, language), say(WORDS.calls, language)];
    const rows = all.map(({ name, ms, calls }) => [
      name,
      ms.toFixed(1),
      `${total > 0 ? ((100 * ms) / total).toFixed(1) : '0.0'} %`,
      String(calls),
    ]);
    return aligned([head, ...rows]);
  }
}

function aligned(rows: readonly (readonly string[])[]): string {
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  ');
  return `${rows.map(line).join('\n')}\n`;
}
