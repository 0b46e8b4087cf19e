import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };
import Ajv from 'ajv';
import type { Log, Result } from 'sarif';
import { describe, expect, it } from 'vitest';
import { BAD, certidoc, onlyRules, projectOf, ROOT, RULE, SETTINGS, useCli } from './support/cli.ts';
import { FILE, hostileProject } from './support/hostile.ts';

useCli();

// The schema is written for draft 4, of which it uses nothing that later drafts read otherwise, save its own address.
const { id: _, $schema: __, ...published } = schema;
const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile<Log>(published);

/** Runs `lint --format sarif` and gives the one run of the log. Throws when the published schema refuses it. */
async function sarif(cwd: string, args: readonly string[] = []) {
  const { stdout } = await certidoc(['lint', '--format', 'sarif', ...args], { cwd });
  const log: unknown = JSON.parse(stdout);
  if (!validate(log)) throw new Error(JSON.stringify(validate.errors?.slice(0, 3), null, 2));
  const [run] = log.runs;
  if (!run) throw new Error('no run');
  return { ...run, results: run.results ?? [] };
}

const fingerprints = (results: readonly Result[]) => results.map((one) => one.partialFingerprints?.['certidoc/v1']);
const region = (result: Result | undefined) => result?.locations?.[0]?.physicalLocation?.region;

describe('sarif', () => {
  it('is valid whatever the documents hold, on the whole catalogue', async () => {
    const { results, tool } = await sarif(path.join(ROOT, 'samples/a-corriger'));
    expect(results.length).toBeGreaterThan(100);
    for (const { ruleId, ruleIndex = -1 } of results) expect(tool.driver.rules?.[ruleIndex]?.id).toBe(ruleId);
    for (const rule of tool.driver.rules ?? []) {
      expect(rule.help?.markdown).toContain(`# ${rule.id} – `);
      expect(rule.help?.text).toContain('Pourquoi');
      expect(rule.defaultConfiguration?.level).toMatch(/^(error|warning|note|none)$/);
    }
    expect((await sarif(hostileProject())).results).toHaveLength(2);
  });

  it('gives places from one, in UTF-16 columns, the end excluded', async () => {
    const cwd = projectOf({ 'certidoc.config.yaml': SETTINGS, 'a.fiche.yaml': '{auteur: "😀", titre: x}\r\n' });
    const run = await sarif(cwd);
    expect(run.columnKind).toBe('utf16CodeUnits');
    expect(region(run.results[0])).toEqual({ startLine: 1, startColumn: 16, endLine: 1, endColumn: 21 });
  });

  it('names files from the top of the repository, percent-encoded', async () => {
    const cwd = hostileProject();
    mkdirSync(path.join(cwd, '.git'));
    const { results, originalUriBaseIds } = await sarif(path.join(cwd, 's p'));
    const artifact = results[0]?.locations?.[0]?.physicalLocation?.artifactLocation;
    expect(artifact).toEqual({ uri: "s%20p/%C3%A9%25%2C%3A%26%3C'a.fiche.yaml", uriBaseId: '%SRCROOT%' });
    expect(decodeURIComponent(artifact?.uri ?? '')).toBe(FILE);
    expect(originalUriBaseIds).toHaveProperty('%SRCROOT%');
  });

  it('takes no word of a document for a link', async () => {
    const { results } = await sarif(hostileProject());
    expect(results.map(({ message }) => message.text).join()).toContain(String.raw`\[x\](1)`);
  });

  it('knows a finding again when lines move, and tells two of one kind apart', async () => {
    const texts = ['type: fiche\na: 1\nb: 2\n', 'type: fiche\n# une remarque\n\nb: 2\na: 1\n'];
    const [before = [], after = []] = await Promise.all(
      texts.map(async (text) => {
        const config = onlyRules('doc-cle-inconnue');
        return (await sarif(projectOf({ 'certidoc.config.yaml': config, 'a.fiche.yaml': text }))).results;
      }),
    );
    expect(before).toHaveLength(2);
    expect(new Set(fingerprints(before)).size).toBe(2);
    expect(fingerprints(after)).toEqual(fingerprints(before).toReversed());
  });

  it('gives fixes as replacements, and the places that explain a finding', async () => {
    const cwd = projectOf({
      'certidoc.config.yaml': onlyRules('doc-cle-inconnue', 'doc-cle-en-double'),
      'a.fiche.yaml': 'type: fiche\nmoyen: x\ntitre: a\ntitre: b\n',
    });
    const { results } = await sarif(cwd);
    const of = (rule: string) => results.find(({ ruleId }) => ruleId === rule);
    expect(of('doc-cle-inconnue')?.fixes?.[0]?.artifactChanges[0]?.replacements[0]).toEqual({
      deletedRegion: { startLine: 2, startColumn: 1, endLine: 2, endColumn: 6 },
      insertedContent: { text: 'moyens' },
    });
    const related = of('doc-cle-en-double')?.relatedLocations?.[0];
    expect(related?.physicalLocation?.region?.startLine).toBe(3);
  });

  it('tells what could not be read', async () => {
    const cwd = projectOf({ 'certidoc.config.yaml': SETTINGS, 'a.fiche.yaml': BAD });
    expect((await sarif(cwd)).invocations).toEqual([{ executionSuccessful: true }]);
    mkdirSync(path.join(cwd, 'dossier.fiche.yaml'));
    writeFileSync(path.join(cwd, 'dossier.fiche.yaml/b.fiche.yaml'), BAD);
    const { invocations, results } = await sarif(cwd);
    expect(invocations?.[0]?.executionSuccessful).toBe(false);
    expect(
      invocations?.[0]?.toolExecutionNotifications?.[0]?.locations?.[0]?.physicalLocation?.artifactLocation?.uri,
    ).toBe('dossier.fiche.yaml');
    expect(results.every(({ ruleId }) => ruleId === RULE)).toBe(true);
  });
});
