import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };
import Ajv from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { jobSummary } from '../../server/src/cli/format/githubSummary.ts';
import { FORMATS, type FormatName } from '../../server/src/cli/format/index.ts';
import type { Report, Reported, View } from '../../server/src/cli/format/report.ts';

const view: View = { colors: false, version: '1.2.3', cwd: '/depot/dossier', repository: '/depot' };
const range = { start: { line: 1, character: 2 }, end: { line: 1, character: 5 } };

/** Any text at all: control characters, halves of characters, and what formats take for their own. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1 }),
  fc
    .array(
      fc.constantFrom('::', '%', '\n', '\r', ']]>', '|', '`', '<', '&', '"', '\u2028', '\ud800', '\uffff', '{0}', 'a'),
    )
    .map((all) => all.join('')),
);

const reported = fc.record({ file: anyText, message: anyText, failed: fc.boolean(), fix: anyText }).map(
  ({ file, message, failed, fix }): Reported => ({
    file: file || 'a',
    rule: 'fiche-moyens-absents',
    severity: 'erreur',
    message: message || 'a',
    range,
    criteria: ['C4.CR3.b'],
    related: [{ file: file || 'a', range, message }],
    fixable: true,
    failed,
    fixes: [{ title: fix || 'a', edits: [{ file: file || 'a', range, newText: fix }] }],
  }),
);

const reports = fc.array(reported, { maxLength: 5 }).map(
  (findings): Report => ({
    documents: findings.length,
    files: [...new Set(findings.map(({ file }) => file))],
    summary: { erreur: findings.length, avertissement: 0, info: 0 },
    findings,
    faults: findings.slice(0, 1).map(({ file, message }) => ({ file, message })),
    language: 'fr',
  }),
);

const HOST = { GITHUB_SERVER_URL: 'https://forge.example', GITHUB_REPOSITORY: 'a/b', GITHUB_SHA: 'c' };

const names = Object.keys(FORMATS) as FormatName[];
const writers = new Map(await Promise.all(names.map(async (name) => [name, await FORMATS[name].writer()] as const)));
const written = (name: FormatName, report: Report) => writers.get(name)?.(report, view) ?? '';

describe('whatever documents and files hold', () => {
  it('a line is a command for GitHub, and a row of its summary', () => {
    fc.assert(
      fc.property(reports, (report) => {
        const lines = written('github', report).split(/[\n\r]/);
        const { length } = report.findings;
        expect(lines).toHaveLength(length + report.faults.length + 2);
        for (const line of lines.slice(0, length))
          expect(line).toMatch(/^::error file=[^:,]+,line=2,endLine=2,col=3,endColumn=6,title=[a-z-]+::/);
        const rows = jobSummary(report, view, HOST)
          .split(/[\n\r]/)
          .filter((line) => line.endsWith('| fiche-moyens-absents |'));
        expect(rows).toHaveLength(length);
        for (const row of rows) expect(row.match(/(?<!\\)\|/g)).toHaveLength(5);
      }),
    );
  });

  it('SARIF is valid, GitLab and the contract are JSON', () => {
    const { id: _, $schema: __, ...published } = schema;
    const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(published);
    fc.assert(
      fc.property(reports, (report) => {
        expect(validate(JSON.parse(written('sarif', report))) || validate.errors).toBe(true);
        expect(JSON.parse(written('gitlab', report))).toHaveLength(report.findings.length);
        expect(JSON.parse(written('json', report))).toHaveProperty('version', 1);
      }),
    );
  });

  it('XML is well formed', async () => {
    const all = fc.sample(reports, 60).flatMap(({ findings }) => findings);
    const report: Report = {
      documents: all.length,
      files: [],
      summary: { erreur: 0, avertissement: 0, info: 0 },
      findings: all,
      faults: all,
      language: 'fr',
    };
    for (const name of ['junit', 'checkstyle'] as const) {
      const xml = { fileName: 'a.xml', contents: Buffer.from(written(name, report)) };
      const { errors } = await validateXML({ xml, normalization: 'format' });
      expect(errors).toEqual([]);
    }
  });
});
