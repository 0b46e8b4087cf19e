import { json } from './json.ts';
import type { Format } from './report.ts';
import { texte } from './texte.ts';

/** The output formats of `lint`, by name. */
export const FORMATS = { texte, json } as const satisfies Readonly<Record<string, Format>>;

/** The name of an output format. */
export type FormatName = keyof typeof FORMATS;
