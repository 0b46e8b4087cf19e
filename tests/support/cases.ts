import { RULES } from '../../server/src/core/rules/index.ts';
import type { Rule } from '../../server/src/core/rules/rule.ts';
import { docsOf, openExample, withRuleOn } from './examples.ts';
import { type Files, lint } from './fixture.ts';

/** The name of the settings file. */
export const CONFIG = 'certidoc.config.yaml';

/** Every bad example of a rule, with the rule on. */
function badExamples(rule: Rule): Files[] {
  return docsOf(rule).mauvais.map((example) => withRuleOn(rule, openExample(rule, example).files));
}

/** Every bad example of every rule. */
export const cases = RULES.flatMap((rule) =>
  badExamples(rule).map((files, i) => ({ name: `${rule.id} ${i}`, rule, files, id: rule.id })),
);

/** A finding as a line to compare; in a file named in `shift`, lines after that number count one less. */
export function lines(files: Files, shift: Readonly<Record<string, number>> = {}): string[] {
  return lint(files).map(({ file, finding, seen }) => {
    const from = shift[file] ?? Number.POSITIVE_INFINITY;
    const at = seen.at.replace(/\d+(?=:)/g, (line) => String(Number(line) - (Number(line) > from ? 1 : 0)));
    return `${file} ${at} ${finding.rule} ${finding.severity} ${finding.message.fr}`;
  });
}

/** Puts a line before the line of that number. */
export function insertLine(text: string, at: number, line: string): string {
  const all = text.split('\n');
  return [...all.slice(0, at), line, ...all.slice(at)].join('\n');
}

/**
 * Gives the example with a top-level line added to the files wanted, below `type:`, and the line after which lines of these
 * files moved. Files that already say something of the kind, or whose root is not written line by line, stay as they are.
 */
export function withLine(
  files: Files,
  kind: string,
  line: string,
): { changed: Files; shift: Record<string, number> } | undefined {
  const key = line.slice(0, line.indexOf(':') + 1);
  const wanted = Object.entries(files).filter(
    ([file, text]) =>
      file.endsWith(`.${kind}.yaml`) && /^[a-z_]+:/.test(text) && !text.split('\n').some((one) => one.startsWith(key)),
  );
  if (wanted.length === 0) return undefined;
  const place = (text: string) => (text.startsWith('type:') ? 1 : text.trimEnd().split('\n').length);
  return {
    changed: {
      ...files,
      ...Object.fromEntries(wanted.map(([file, text]) => [file, insertLine(text, place(text), line)])),
    },
    shift: Object.fromEntries(wanted.map(([file, text]) => [file, place(text) - 1])),
  };
}

/** What `lines` should give once some findings of the files changed are less grave. */
export function lowered(
  files: Files,
  changed: readonly string[],
  lower: (rule: Rule, severity: string) => string,
): string[] {
  return lint(files).map(({ file, finding, seen }) => {
    const rule = RULES.find(({ id }) => id === finding.rule);
    const severity = rule && changed.includes(file) ? lower(rule, finding.severity) : finding.severity;
    return `${file} ${seen.at} ${finding.rule} ${severity} ${finding.message.fr}`;
  });
}

/** Puts a setting into an example's settings, whatever they already hold. */
export function withSetting(files: Files, id: string, value: string): Files {
  const own = files[CONFIG];
  if (own === undefined) return { ...files, [CONFIG]: `regles:\n  ${id}: ${value}\n` };
  const cleared = own.replace(new RegExp(`^ +${id}: .*\n`, 'm'), '');
  const text = /^regles:$/m.test(cleared)
    ? cleared.replace(/^regles:$/m, `regles:\n  ${id}: ${value}`)
    : `${cleared}regles:\n  ${id}: ${value}\n`;
  return { ...files, [CONFIG]: text };
}
