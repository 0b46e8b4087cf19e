import type { Severity } from '../../core/linter.ts';
import { byFile } from './byFile.ts';
import type { Report, Reported, Writer } from './report.ts';
import { type Element, xmlDocument, xmlText } from './xml.ts';

const SEVERITIES: Readonly<Record<Severity, string>> = { erreur: 'error', avertissement: 'warning', info: 'info' };

/** The XML of Checkstyle, which many tools read: every file checked, one-based lines and UTF-16 columns. */
export const checkstyle: Writer = (report) => {
  return xmlDocument({ checkstyle: { '@version': '4.3', file: [...files(report), ...faults(report)] } });
};

function files(report: Report): Element[] {
  return [...byFile(report)].map(([file, findings]) => ({ '@name': xmlText(file), error: findings.map(error) }));
}

function error({ rule, severity, message, range }: Reported): Element {
  return {
    '@line': range.start.line + 1,
    '@column': range.start.character + 1,
    '@severity': SEVERITIES[severity],
    '@message': xmlText(message),
    '@source': `certidoc.${rule}`,
  };
}

function faults({ faults }: Report): Element[] {
  return faults.map(({ file, message }) => ({
    '@name': xmlText(file),
    error: { '@line': 0, '@severity': 'error', '@message': xmlText(message), '@source': 'certidoc' },
  }));
}
