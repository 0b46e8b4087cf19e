import { checkstyle } from './checkstyle.ts';
import { github } from './github.ts';
import { gitlab } from './gitlab.ts';
import { json } from './json.ts';
import { junit } from './junit.ts';
import type { Format } from './report.ts';
import { sarif } from './sarif/sarif.ts';
import { texte } from './texte.ts';

/** The output formats of `lint`, by name. */
export const FORMATS = {
  texte,
  json,
  sarif,
  junit,
  github,
  gitlab,
  checkstyle,
} as const satisfies Readonly<Record<string, Format>>;

/** The name of an output format. */
export type FormatName = keyof typeof FORMATS;
