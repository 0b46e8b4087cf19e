/** One sign of a pattern: it takes one character of a text, or any number of them. */
type Sign = { readonly takes: (char: string) => boolean; readonly any: boolean };

/** The ways of writing a text that a pattern admits: one after the other, or one of several. */
type Step = Sign | { readonly branches: readonly (readonly Sign[])[] };

/** Longest pattern and longest text compared, in characters: their product bounds the work. */
export const MOTIF_LIMITS = { pattern: 200, text: 5000 } as const;

const SIGNS: Readonly<Record<string, Sign>> = {
  '*': { takes: () => true, any: true },
  '?': { takes: () => true, any: false },
  '#': { takes: (char) => /\d/.test(char), any: false },
  '@': { takes: (char) => /\p{L}/u.test(char), any: false },
};

/**
 * The form a field must have, in signs that no text can make slow: `*` any text, `?` a character, `#` a figure, `@` a
 * letter, `{a,b}` one or the other; a backslash before a sign means the sign itself. The whole text must fit.
 */
export class Motif {
  private constructor(private readonly steps: readonly Step[]) {}

  /** Reads a pattern; undefined when it is empty, too long, or its braces do not pair (they do not nest). Never throws. */
  static read(source: string): Motif | undefined {
    if (source.trim() === '' || source.length > MOTIF_LIMITS.pattern) return undefined;
    const steps = readSteps([...source.trim()]);
    return steps && new Motif(steps);
  }

  /**
   * Tells whether a text, blanks around it aside, has this form. A text too long to be a short field is let through.
   * Takes time proportional to the length of the text times that of the pattern. Never throws.
   */
  fits(text: string): boolean {
    const chars = [...text.trim()];
    if (chars.length > MOTIF_LIMITS.text) return true;
    // Where in the text the part of the pattern read so far may end.
    let ends = new Set([0]);
    for (const step of this.steps) {
      if ('takes' in step) ends = after(step, ends, chars);
      else
        ends = new Set(
          step.branches.flatMap((branch) => [...branch.reduce((at, sign) => after(sign, at, chars), ends)]),
        );
    }
    return ends.has(chars.length);
  }
}

/** Where a sign may end when it begins at one of these places. */
function after(sign: Sign, starts: ReadonlySet<number>, chars: readonly string[]): Set<number> {
  if (sign.any) {
    const first = Math.min(...starts);
    return new Set(Array.from({ length: Math.max(0, chars.length - first + 1) }, (_, i) => first + i));
  }
  const ends = new Set<number>();
  for (const at of starts) {
    const char = chars[at];
    if (char !== undefined && sign.takes(char)) ends.add(at + 1);
  }
  return ends;
}

function readSteps(source: readonly string[]): Step[] | undefined {
  const steps: Step[] = [];
  let branches: Sign[][] | undefined;
  for (let i = 0; i < source.length; i++) {
    const char = source[i] ?? '';
    if (char === '{') {
      if (branches) return undefined;
      branches = [[]];
    } else if (char === '}') {
      if (!branches) return undefined;
      steps.push({ branches });
      branches = undefined;
    } else if (char === ',' && branches) {
      branches.push([]);
    } else {
      const escaped = char === '\\' && i + 1 < source.length;
      if (escaped) i++;
      const sign = (escaped ? undefined : SIGNS[char]) ?? literal(source[i] ?? '');
      (branches?.at(-1) ?? steps).push(sign);
    }
  }
  return branches ? undefined : steps;
}

/** Typographic apostrophes and spaces are those of the keyboard: nobody sees the difference. */
function literal(char: string): Sign {
  const plain = usual(char);
  return { takes: (other) => usual(other) === plain, any: false };
}

function usual(char: string): string {
  if (char === '’') return "'";
  return /\s/.test(char) ? ' ' : char.normalize('NFC');
}
