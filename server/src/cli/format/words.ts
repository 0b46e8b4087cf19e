import { type Bilingual, SEVERITIES, type Severity } from '../../core/linter.ts';
import { say } from '../language.ts';
import type { Report } from './report.ts';

/** Severities as people read them. */
export const NAMES: Readonly<Record<Severity, Bilingual>> = {
  erreur: { fr: 'erreur', en: 'error' },
  avertissement: { fr: 'avertissement', en: 'warning' },
  info: { fr: 'information', en: 'note' },
};

/** Gives a number and its noun, in the plural when there are several: from two on in French, save one in English. */
export function count(n: number, noun: Bilingual, language: Report['language']): string {
  const plural = language === 'fr' ? n >= 2 : n !== 1;
  return `${n} ${say(noun, language)}${plural ? 's' : ''}`;
}

/** Gives the last line of a report: « 3 erreurs, 1 avertissement dans 2 fichiers (12 documents vérifiés) ». Never throws. */
export function summaryOf(report: Report): string {
  const { language, documents, summary, findings } = report;
  const checked =
    language === 'fr'
      ? `${count(documents, { fr: 'document', en: '' }, 'fr')} ${documents >= 2 ? 'vérifiés' : 'vérifié'}`
      : `${count(documents, { fr: '', en: 'document' }, 'en')} checked`;
  if (findings.length === 0) return `${say({ fr: 'Aucun problème', en: 'No problem' }, language)} (${checked})`;
  const counts = SEVERITIES.filter((severity) => summary[severity] > 0).map((severity) =>
    count(summary[severity], NAMES[severity], language),
  );
  const files = count(new Set(findings.map(({ file }) => file)).size, { fr: 'fichier', en: 'file' }, language);
  return `${counts.join(', ')} ${say({ fr: 'dans', en: 'in' }, language)} ${files} (${checked})`;
}
