import { loadDocs } from '../../core/linter.ts';
import type { Detail, Writer } from './report.ts';

/** An output format: the details it wants, and what writes it, loaded when it is asked for. */
export interface Format {
  readonly wants: readonly Detail[];
  writer(): Promise<Writer>;
}

/** The output formats of `lint`, by name. */
export const FORMATS = {
  texte: { wants: ['excerpt'], writer: async () => (await import('./texte.ts')).texte },
  json: { wants: [], writer: async () => (await import('./json.ts')).json },
  sarif: {
    wants: ['key', 'fixes'],
    writer: async () => (await import('./sarif/sarif.ts')).sarifWith(await loadDocs()),
  },
  junit: { wants: [], writer: async () => (await import('./junit.ts')).junit },
  github: { wants: [], writer: async () => (await import('./github.ts')).github },
  gitlab: { wants: ['key'], writer: async () => (await import('./gitlab.ts')).gitlab },
  checkstyle: { wants: [], writer: async () => (await import('./checkstyle.ts')).checkstyle },
} as const satisfies Readonly<Record<string, Format>>;

/** The name of an output format. */
export type FormatName = keyof typeof FORMATS;
