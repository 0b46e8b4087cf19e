import picocolors from 'picocolors';
import type { Bilingual, Language, Position, Severity } from '../../core/languageService.ts';
import { say } from '../language.ts';
import { frameOf } from './frame.ts';
import { printable } from './printable.ts';
import type { Format, Report, Reported } from './report.ts';
import { NAMES, summaryOf } from './words.ts';

type Colors = ReturnType<typeof picocolors.createColors>;

/** For people: findings file by file, each with the line it is about, and a summary. */
export const texte: Format = (report, { colors }) => {
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
  if (one.file !== other?.file) return false;
  return one.finding.span.start === other.finding.span.start && one.finding.span.end === other.finding.span.end;
}

function lines({ finding, range, message, related }: Reported, paint: Colors, language: Language): string[] {
  const grade = severityPaint(finding.severity, paint)(say(NAMES[finding.severity], language));
  return [
    `  ${paint.dim(place(range.start))}  ${grade}  ${printable(message)}  ${paint.dim(finding.rule)}`,
    ...related.map((other) => `    → ${printable(other.file)}:${place(other.range.start)} ${printable(other.message)}`),
  ];
}

/** One-based, as editors count. */
function place({ line, character }: Position): string {
  return `${line + 1}:${character + 1}`;
}

/** The line of the fault, marked, after the line above it when that one is short and not blank. */
function code({ document, finding, range }: Reported, paint: Colors): string[] {
  const { line, character } = range.start;
  const text = lineOf(document, line);
  const end = range.end.line === line ? range.end.character : text.length;
  const frame = frameOf(text, character, end);
  const above = line > 0 && !frame.cut ? lineOf(document, line - 1) : '';
  const width = String(line + 1).length;
  const gutter = (label: string) => `    ${paint.dim(`${label.padStart(width)} |`)} `;
  return [
    ...(above.trim() === '' ? [] : [gutter(String(line)) + frameOf(above, 0, 0).line]),
    gutter(String(line + 1)) + frame.line,
    gutter('') + severityPaint(finding.severity, paint)(frame.mark),
  ];
}

function lineOf(document: Reported['document'], line: number): string {
  const { start, end } = document.lines.lineSpan(line);
  return document.text.slice(start, end);
}

function severityPaint(severity: Severity, paint: Colors): (text: string) => string {
  if (severity === 'erreur') return paint.red;
  return severity === 'avertissement' ? paint.yellow : paint.blue;
}

const MORE: Bilingual = { fr: 'Pour comprendre une règle', en: 'To understand a rule' };

function hint({ findings, language }: Report, paint: Colors): string[] {
  const rule = findings[0]?.finding.rule;
  const separator = language === 'fr' ? ' :' : ':';
  return rule === undefined ? [] : [paint.dim(`${say(MORE, language)}${separator} certidoc explain ${rule}`)];
}
