import { byFile } from './byFile.ts';
import type { Report, Reported, Writer } from './report.ts';
import { type Element, xmlDocument, xmlText } from './xml.ts';

/**
 * JUnit's XML, a suite a file and a test a finding. Only what is at level error fails, as the exit status says; warnings
 * and advice are the output of tests that pass, and a document without findings is one test that passes.
 */
export const junit: Writer = (report) => {
  const suites = [...[...byFile(report)].map(([file, findings]) => suiteOf(file, findings)), ...faults(report)];
  const total = (name: '@tests' | '@failures' | '@errors') => suites.reduce((sum, suite) => sum + suite[name], 0);
  return xmlDocument({
    testsuites: {
      '@name': 'certidoc',
      '@tests': total('@tests'),
      '@failures': total('@failures'),
      '@errors': total('@errors'),
      testsuite: suites,
    },
  });
};

function suiteOf(file: string, findings: readonly Reported[]) {
  const name = xmlText(file);
  const ranks = new Map<string, number>();
  const cases = findings.map((reported) => {
    const rank = (ranks.get(reported.rule) ?? 0) + 1;
    ranks.set(reported.rule, rank);
    return testOf(name, rank, reported);
  });
  return {
    '@name': name,
    '@tests': Math.max(1, cases.length),
    '@failures': findings.filter(isFailure).length,
    '@errors': findings.filter(({ failed }) => failed).length,
    testcase: cases.length > 0 ? cases : [{ '@name': 'certidoc', '@classname': name }],
  };
}

/** A test is known by its name from one run to the next: a place would make it another when lines move. */
function testOf(classname: string, rank: number, reported: Reported): Element {
  const { rule, message, range, severity, failed } = reported;
  const text = xmlText(message);
  const place = `${classname}:${range.start.line + 1}:${range.start.character + 1}`;
  const test = { '@name': rank > 1 ? `${rule} (${rank})` : rule, '@classname': classname };
  const detail = { '@message': text, '@type': failed ? 'certidoc' : severity, '#text': `${place} ${text}` };
  if (failed) return { ...test, error: detail };
  return isFailure(reported) ? { ...test, failure: detail } : { ...test, 'system-out': `${severity} ${place} ${text}` };
}

function isFailure({ severity, failed }: Reported): boolean {
  return severity === 'erreur' && !failed;
}

/** What could not be read is an error of the run, not a failure of a document. */
function faults({ faults }: Report) {
  return faults.map(({ file, message }) => {
    const name = xmlText(file);
    const error = { '@message': xmlText(message), '@type': 'certidoc' };
    return {
      '@name': name,
      '@tests': 1,
      '@failures': 0,
      '@errors': 1,
      testcase: [{ '@name': 'certidoc', '@classname': name, error }],
    };
  });
}
