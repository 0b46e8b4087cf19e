import type { Document } from '../../model/document.ts';
import type { Bilingual } from '../../model/notation.ts';
import type { Field } from '../../model/values.ts';
import type { Report } from '../rule.ts';
import { numberRead } from './numericId.ts';
import { isPlaceholder } from './placeholder.ts';
import { writeId } from './refIds.ts';

/** A classification whose codes are the keys of a table of `codes`. */
export interface Classification {
  readonly name: string;
  /** What a code looks like. */
  readonly form: RegExp;
  readonly expected: Bilingual;
  /** Gives a code its usual case. */
  readonly recase: (code: string) => string;
}

/**
 * Reports the codes that have not the form of their classification; those that only have blanks, dots, hyphens or
 * another case are rewritten by a safe fix, unless the code is there already. Never throws.
 */
export function checkCodes(
  document: Document,
  entries: readonly Field<unknown>[],
  { name, form, expected, recase }: Classification,
  report: (found: Report) => void,
): void {
  for (const entry of entries) {
    const code = entry.name.trim();
    // Without quotes the code may be read as another one: a fault of its own, to mend first.
    if (form.test(code) || isPlaceholder(code) || numberRead(document, entry.key) !== undefined) continue;
    const right = recase(code.replace(/[\s.\-_]+/g, ''));
    const usable = form.test(right);
    const free = !entries.some((other) => other !== entry && other.name.trim() === right);
    const hint = usable ? { fr: ` Écrivez « ${right} ».`, en: ` Write "${right}".` } : { fr: '', en: '' };
    report({
      at: entry.key,
      message: {
        fr: `« ${entry.name} » n'est pas un code ${name} : ${expected.fr}.${hint.fr}`,
        en: `"${entry.name}" is not a ${name} code: ${expected.en}.${hint.en}`,
      },
      ...(usable &&
        free && {
          fixes: () => [
            {
              title: { fr: `Écrire « ${right} »`, en: `Write "${right}"` },
              safe: true,
              edits: [writeId(document, entry.key, right)],
            },
          ],
        }),
    });
  }
}
