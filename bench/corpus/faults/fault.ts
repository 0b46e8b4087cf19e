/** A way of spoiling a sound document, and the rule that must notice. */
export interface Fault {
  readonly rule: string;
  /**
   * Gives the text with the fault and the zero-based line where it must be reported; undefined when this text cannot have
   * it. `hasBilan` tells whether a bilan reports on the fiche.
   */
  put(text: string, hasBilan: boolean): { readonly text: string; readonly line: number } | undefined;
}

/** Where a fault shows: the line that begins so in the spoilt text. */
type Sign = string | RegExp;

/** A fault that replaces the first match of a pattern. `at` begins the line reported; `when` must hold of the text. */
export function replacing(
  rule: string,
  pattern: RegExp,
  by: string,
  at: Sign,
  when: (text: string, hasBilan: boolean) => boolean = () => true,
): Fault {
  return {
    rule,
    put(text, hasBilan) {
      if (!pattern.test(text) || !when(text, hasBilan)) return undefined;
      const spoilt = text.replace(pattern, by);
      const line = spoilt.split('\n').findIndex((one) => (typeof at === 'string' ? one.startsWith(at) : at.test(one)));
      return line < 0 ? undefined : { text: spoilt, line };
    },
  };
}

/** A fault that takes a whole top-level rubrique out; reported at the title of a fiche, the first line of a bilan. */
export function without(rule: string, key: string, at: Sign = 'titre:', when?: (text: string) => boolean): Fault {
  return replacing(rule, new RegExp(`^${key}:.*\\n(?:[ ].*\\n|\\n(?= ))*`, 'm'), '', at, when);
}
