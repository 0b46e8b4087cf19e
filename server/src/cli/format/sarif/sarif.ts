import type { Fix, Invocation, Log, Notification, Result } from 'sarif';
import type { Docs } from '../../../core/linter.ts';
import { fingerprintOf } from '../identity.ts';
import { printable } from '../printable.ts';
import type { Report, Reported, ReportedFix, View, Writer } from '../report.ts';
import { artifactOf, physical, ROOT, regionOf } from './places.ts';
import { descriptorOf, LEVELS } from './rules.ts';

/**
 * SARIF 2.1.0 (OASIS), which code hosts show beside the code, with the pages of the rules; columns are UTF-16, one-based.
 */
export const sarifWith =
  (docs: Docs): Writer =>
  (report, view) => {
    const log: Log = {
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: { driver: driverOf(report, docs, view) },
          columnKind: 'utf16CodeUnits',
          originalUriBaseIds: { [ROOT]: { description: { text: 'The repository.' } } },
          invocations: [invocationOf(report, view)],
          results: results(report, view),
        },
      ],
    };
    return `${JSON.stringify(log, null, 2)}\n`;
  };

function driverOf({ findings, language }: Report, docs: Docs, { version }: View) {
  return {
    name: 'Certidoc',
    fullName: `Certidoc ${version}`,
    version,
    semanticVersion: version,
    language,
    rules: ruleIds(findings).map((id) => descriptorOf(id, docs, language)),
  };
}

/** The rules that found something, by name: the others would only make the log longer. */
function ruleIds(findings: readonly Reported[]): readonly string[] {
  return [...new Set(findings.map(({ rule }) => rule))].toSorted();
}

function invocationOf({ faults, findings }: Report, view: View): Invocation {
  const unread = faults.map(
    ({ file, message }): Notification => ({
      level: 'error',
      message: { text: printable(message) },
      locations: [{ physicalLocation: { artifactLocation: artifactOf(file, view) } }],
    }),
  );
  const failed = findings
    .filter((reported) => reported.failed)
    .map(
      ({ rule, file, message }): Notification => ({
        level: 'error',
        message: { text: printable(message) },
        associatedRule: { id: rule },
        locations: [{ physicalLocation: { artifactLocation: artifactOf(file, view) } }],
      }),
    );
  const notifications = [...unread, ...failed];
  return {
    executionSuccessful: notifications.length === 0,
    ...(notifications.length > 0 && { toolExecutionNotifications: notifications }),
  };
}

function results({ findings }: Report, view: View): Result[] {
  const ids = ruleIds(findings);
  return findings
    .filter(({ failed }) => !failed)
    .map((reported) => ({
      ruleId: reported.rule,
      ruleIndex: ids.indexOf(reported.rule),
      level: LEVELS[reported.severity],
      message: { text: messageOf(reported.message) },
      locations: [{ physicalLocation: physical(reported.file, reported.range, view) }],
      partialFingerprints: { 'certidoc/v1': fingerprintOf(reported, view) },
      ...(reported.related.length > 0 && { relatedLocations: related(reported, view) }),
      ...(reported.fixes && reported.fixes.length > 0 && { fixes: reported.fixes.map((fix) => fixOf(fix, view)) }),
      ...(reported.criteria.length > 0 && { properties: { criteria: reported.criteria } }),
    }));
}

function related(reported: Reported, view: View) {
  return reported.related.map(({ file, range, message }, id) => ({
    id,
    physicalLocation: physical(file, range, view),
    message: { text: messageOf(message) },
  }));
}

/** A document's words must not become a link, which SARIF writes `[text](target)`. */
function messageOf(text: string): string {
  return printable(text).replace(/[[\]](?=[^[]*\]?\()/g, '\\$&');
}

function fixOf({ title, edits }: ReportedFix, view: View): Fix {
  const files = [...new Set(edits.map(({ file }) => file))];
  return {
    description: { text: messageOf(title) },
    artifactChanges: files.map((file) => ({
      artifactLocation: artifactOf(file, view),
      replacements: edits
        .filter((edit) => edit.file === file)
        .map(({ range, newText }) => ({ deletedRegion: regionOf(range), insertedContent: { text: newText } })),
    })),
  };
}
