import type { Summary } from '../../core/languageService.ts';
import type { Document, Language, Understood } from '../../core/linter.ts';
import { say } from '../language.ts';

/** How a summary is to be shown. */
export interface SummaryView {
  /** The file as people know it. */
  readonly file: string;
  readonly language: Language;
}

/** Writes a summary as JSON: zero-based lines and UTF-16 characters, in the order of the text. Never throws. */
export function summaryAsJson(summary: Summary, document: Document, { file, language }: SummaryView): string {
  const { kind, notation, referentiel, parts, missing, free } = summary;
  const partOf = (part: Understood): object => ({
    name: part.name,
    label: say(part.label, language),
    value: part.text,
    range: document.lines.rangeOf(part.span),
    parts: part.parts.map(partOf),
  });
  const data = {
    version: 1,
    file,
    kind,
    notation,
    referentiel: referentiel ?? null,
    rubriques: parts.map((part) => ({ ...partOf(part), statut: part.statut ?? null })),
    missing: missing.map(({ key, label }) => ({ name: key, label: say(label, language) })),
    free: free.map((span) => ({
      text: document.text.slice(span.start, span.end).trim(),
      range: document.lines.rangeOf(span),
    })),
  };
  return `${JSON.stringify(data, null, 2)}\n`;
}
