import * as z from 'zod/mini';
import { type Finding, type Identity, identityOf } from '../../../core/linter.ts';
import type { Reported } from '../../format/report.ts';
import type { Outcome } from '../check.ts';
import type { ReportedDocument } from '../report.ts';
import type { Sieve } from './sift.ts';

/** Looks at documents that are in memory. A rule that failed is never known: the fault is Certidoc's. */
export const ofOutcomes: Sieve<Outcome, Finding> = {
  fileOf: ({ target }) => target.file,
  isDamaged: ({ document }) => document.damaged,
  identify: ({ document }, finding) => (finding.failed ? undefined : identityOf(document, finding)),
};

/** A document of which only the report is left, its findings with their keys. */
export interface ReportedFile extends ReportedDocument {
  readonly file: string;
}

/** The rules that say that a text is not read whole. */
const DAMAGE: readonly string[] = ['doc-syntaxe', 'doc-tabulation', 'doc-trop-grand'];

/** Looks at reports. */
export const ofReports: Sieve<ReportedFile, Reported> = {
  fileOf: ({ file }) => file,
  isDamaged: ({ findings }) => findings.some(({ rule }) => DAMAGE.includes(rule)),
  identify: (_, { failed, key }) => (failed || key === undefined ? undefined : identityOfKey(key)),
};

const identity = z.tuple([z.string(), z.string(), z.string()]);

/** A key is the identity, in JSON, and a rank among those that share it. */
function identityOfKey(key: string): Identity | undefined {
  try {
    const [rule, path, subject] = identity.parse(JSON.parse(key.slice(0, key.lastIndexOf(' '))));
    return { rule, path, subject };
  } catch {
    // A cache that somebody edited: the finding is shown.
    return undefined;
  }
}
