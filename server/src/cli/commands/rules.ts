import * as z from 'zod/mini';
import { RULES } from '../../core/linter.ts';
import { UsageError } from '../faults.ts';
import { say } from '../language.ts';
import { FIXES, LEVELS } from '../ruleWords.ts';
import type { Shell } from '../shell.ts';

const schema = z.object({ format: z._default(z.enum(['texte', 'json']), 'texte') });

/** `certidoc rules`: the catalogue of rules, in the order of their names. Throws a UsageError on an unknown format. */
export function rules(shell: Shell, given: unknown): void {
  const read = schema.safeParse(given);
  if (!read.success) {
    throw new UsageError({
      fr: "--format attend l'une de ces valeurs : texte, json.",
      en: '--format expects one of: texte, json.',
    });
  }
  shell.stdout.write(read.data.format === 'json' ? asJson(shell) : asText(shell));
}

function asJson({ language }: Shell): string {
  const all = RULES.map(({ id, severity, fix, kinds, titre }) => ({
    id,
    severity,
    fix,
    kinds,
    title: titre[language],
  }));
  return `${JSON.stringify(all, null, 2)}\n`;
}

function asText({ language }: Shell): string {
  const rows = RULES.map((rule) => [
    rule.id,
    say(LEVELS[rule.severity], language),
    say(FIXES[rule.fix], language),
    say(rule.titre, language),
  ]);
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => `${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}\n`).join('');
}
