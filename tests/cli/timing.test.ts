import { describe, expect, it } from 'vitest';
import { RULES } from '../../server/src/core/rules/index.ts';
import { runRules } from '../../server/src/core/rules/runRules.ts';
import { snapshotOf, uriOf } from '../support/fixture.ts';
import { BAD, certidoc, GOOD, projectOf, RULE, readReport, SETTINGS, useCli } from './support/cli.ts';

useCli();

describe('lint --timing', () => {
  it('says on stderr what reading, linking and each rule cost, and changes nothing else', async () => {
    const cwd = projectOf({ 'certidoc.config.yaml': SETTINGS, 'a.fiche.yaml': GOOD, 'b.fiche.yaml': BAD });
    const plain = await certidoc(['lint', '--format', 'json'], { cwd });
    const timed = await certidoc(['lint', '--format', 'json', '--timing'], { cwd });
    expect({ stdout: timed.stdout, status: timed.status }).toEqual({ stdout: plain.stdout, status: 1 });
    expect(plain.stderr).toBe('');
    const rows = timed.stderr.trimEnd().split('\n');
    expect(rows[0]).toMatch(/^règle +ms +part +appels$/);
    expect(rows.slice(1).map((row) => row.trim().split(/ {2,}/)[0])).toEqual(['(lecture)', '(liens)', RULE]);
    expect(rows[3]).toMatch(/\d+\.\d +\d+\.\d % +2$/);
    const english = await certidoc(['lint', '--timing', '--langue', 'en'], { cwd });
    expect(english.stderr).toMatch(/^rule +ms +share +calls\n\(reading\)/);
    expect(readReport(timed.stdout).findings).toHaveLength(1);
  });

  it('measures by the clock it is given, each rule once a document', () => {
    const snapshot = snapshotOf({ 'a.fiche.yaml': BAD });
    const document = snapshot.get(uriOf('a.fiche.yaml'));
    if (!document) throw new Error('no document');
    let ticks = 0;
    const calls: [string, number][] = [];
    const timer = { now: () => ticks++, add: (rule: string, ms: number) => calls.push([rule, ms]) };
    expect(runRules(snapshot, document, { timer }).map(({ rule }) => rule)).toEqual(
      runRules(snapshot, document).map(({ rule }) => rule),
    );
    const run = RULES.filter((rule) => rule.kinds.includes('fiche') && rule.severity !== 'desactivee');
    expect(calls.map(([rule]) => rule).toSorted()).toEqual(run.map(({ id }) => id).toSorted());
    expect(calls.every(([, ms]) => ms === 1)).toBe(true);
  });
});

describe('--rule', () => {
  it('sets checks of one’s own too', async () => {
    const cwd = projectOf({
      'certidoc.config.yaml': `${SETTINGS}verifications: {perso-mot: {interdits: {bon: meilleur}}}\n`,
      'a.fiche.yaml': GOOD,
    });
    expect((await certidoc(['lint'], { cwd })).status).toBe(0);
    expect((await certidoc(['lint', '--rule', 'perso-mot=erreur'], { cwd })).status).toBe(1);
    expect((await certidoc(['lint', '--rule', 'perso=erreur'], { cwd })).status).toBe(2);
  });
});
