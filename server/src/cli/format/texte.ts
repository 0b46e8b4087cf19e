import picocolors from 'picocolors';
import type { Bilingual, Language, Position, Range, Severity } from '../../core/linter.ts';
import { say } from '../language.ts';
import { printable } from './printable.ts';
import type { Report, Reported, Writer } from './report.ts';
import { NAMES, summaryOf } from './words.ts';

type Colors = ReturnType<typeof picocolors.createColors>;

/** For people: findings file by file, each with the line it is about, and a summary. */
export const texte: Writer = (report, { colors }) => {
  const paint = picocolors.createColors(colors);
  const blocks: string[] = [];
  report.findings.forEach((reported, index) => {
    if (reported.file !== report.findings[index - 1]?.file) blocks.push(paint.underline(printable(reported.file)));
    blocks.push(...lines(reported, paint, report.language));
    if (!isSamePlace(reported, report.findings[index + 1])) blocks.push(...code(reported, paint), '');
  });
  return `${[...blocks, ...hint(report, paint), paint.bold(summaryOf(report))].join('\n')}\n`;
};

/** What is said of one place by several rules is shown above one frame. */
function isSamePlace(one: Reported, other: Reported | undefined): boolean {
  return one.file === other?.file && whole(one.range) === whole(other.range);
}

function whole({ start, end }: Range): string {
  return `${oneBased(start)}-${oneBased(end)}`;
}

function lines({ rule, severity, range, message, related }: Reported, paint: Colors, language: Language): string[] {
  const grade = severityPaint(severity, paint)(say(NAMES[severity], language));
  return [
    `  ${paint.dim(oneBased(range.start))}  ${grade}  ${printable(message)}  ${paint.dim(rule)}`,
    ...related.map(
      (other) => `    → ${printable(other.file)}:${oneBased(other.range.start)} ${printable(other.message)}`,
    ),
  ];
}

/** One-based, as editors count. */
function oneBased({ line, character }: Position): string {
  return `${line + 1}:${character + 1}`;
}

/** The line of the fault, marked, after the line above it. */
function code({ excerpt, range, severity }: Reported, paint: Colors): string[] {
  if (!excerpt) return [];
  const { line } = range.start;
  const width = String(line + 1).length;
  const gutter = (label: string) => `    ${paint.dim(`${label.padStart(width)} |`)} `;
  return [
    ...(excerpt.above === '' ? [] : [gutter(String(line)) + excerpt.above]),
    gutter(String(line + 1)) + excerpt.line,
    gutter('') + severityPaint(severity, paint)(excerpt.mark),
  ];
}

function severityPaint(severity: Severity, paint: Colors): (text: string) => string {
  if (severity === 'erreur') return paint.red;
  return severity === 'avertissement' ? paint.yellow : paint.blue;
}

const MORE: Bilingual = { fr: 'Pour comprendre une règle', en: 'To understand a rule' };

function hint({ findings, language }: Report, paint: Colors): string[] {
  const rule = findings[0]?.rule;
  const separator = language === 'fr' ? ' :' : ':';
  return rule === undefined ? [] : [paint.dim(`${say(MORE, language)}${separator} certidoc explain ${rule}`)];
}
