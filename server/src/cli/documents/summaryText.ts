import type { Summary } from '../../core/languageService.ts';
import type { Document, Understood } from '../../core/linter.ts';
import { printable } from '../format/printable.ts';
import { say } from '../language.ts';
import type { SummaryView } from './summaryJson.ts';

/** Longest name beside which values are lined up, in characters. */
const WIDEST = 24;

/** Writes a summary for a terminal: each value with its line, counted from 1, each part below what holds it. Never throws. */
export function summaryAsText(summary: Summary, document: Document, { file, language }: SummaryView): string {
  const { kind, notation, referentiel, parts, missing, free } = summary;
  const name = { yaml: 'YAML', markdown: 'Markdown' }[notation];
  const followed = referentiel ? `, ${referentiel.id}${referentiel.version ? `@${referentiel.version}` : ''}` : '';
  const lineOf = (offset: number) => String(document.lines.positionAt(offset).line + 1).padStart(5);
  const rows = (part: Understood, depth: number): string[] => {
    const label = `${'  '.repeat(depth)}${part.element ? `${part.name}.` : say(part.label, language)}`;
    // A list of words is told on one line.
    const words = part.parts.every(({ element, parts: inner }) => element && inner.length === 0);
    const inside = words ? [] : part.parts.flatMap((one) => rows(one, depth + 1));
    const said = words && part.parts.length > 0 ? part.parts.map(({ text }) => text).join(', ') : part.text;
    const value = said === '' && inside.length === 0 ? '—' : said;
    return [`${lineOf(part.keySpan.start)}  ${label.padEnd(WIDEST)}  ${printable(value)}`.trimEnd(), ...inside];
  };
  const lines = [`${file} (${kind}, ${name}${followed})`, '', ...parts.flatMap((part) => rows(part, 0))];
  if (missing.length > 0) {
    const names = missing.map(({ label }) => say(label, language)).join(', ');
    lines.push('', `${say({ fr: 'Il manque :', en: 'Missing:' }, language)} ${names}`);
  }
  if (free.length > 0) {
    const title = { fr: 'Texte libre, gardé et non vérifié :', en: 'Free text, kept and not checked:' };
    const text = free.map(
      (span) => `${lineOf(span.start)}  ${printable(document.text.slice(span.start, span.end).trim())}`,
    );
    lines.push('', say(title, language), ...text);
  }
  return `${lines.join('\n')}\n`;
}
