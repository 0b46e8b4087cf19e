import { isAbsolute } from 'node:path';
import type { Bilingual } from '../../core/linter.ts';
import { say } from '../language.ts';
import { percentEncoded, repositoryPath } from './identity.ts';
import { printable } from './printable.ts';
import type { Report, Reported, View } from './report.ts';
import { NAMES, summaryOf } from './words.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** GitHub refuses the whole summary of a step beyond 1 MiB; what other steps of the same one wrote counts too. In bytes. */
const ROOM = 900_000;

const WORDS = {
  place: { fr: 'Où', en: 'Where' },
  severity: { fr: 'Gravité', en: 'Severity' },
  message: { fr: 'Constat', en: 'Finding' },
  rule: { fr: 'Règle', en: 'Rule' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Gives the job summary of GitHub, in Markdown: every finding, with a link to its line, as long as there is room. Never throws. */
export function jobSummary(report: Report, view: View, env: Environment): string {
  const { language, findings, faults } = report;
  const word = (key: keyof typeof WORDS) => say(WORDS[key], language);
  const head = [
    '## Certidoc',
    '',
    `**${summaryOf(report)}**`,
    '',
    ...faults.map(({ file, message }) => `- ${markdown(file)} – ${markdown(message)}`),
    '',
  ];
  const titles = `| ${word('place')} | ${word('severity')} | ${word('message')} | ${word('rule')} |`;
  const rows = findings.map((reported) => row(reported, report, view, env));
  const shown = fitting(rows);
  const table = shown.length > 0 ? [titles, '|---|---|---|---|', ...shown] : [];
  const left = rows.length - shown.length;
  const more = { fr: `… et ${left} de plus : voir le journal.`, en: `… and ${left} more: see the log.` };
  return `${[...head, ...table, ...(left > 0 ? ['', say(more, language)] : [])].join('\n')}\n`;
}

function fitting(rows: readonly string[]): readonly string[] {
  let room = ROOM;
  const end = rows.findIndex((line) => {
    room -= Buffer.byteLength(line) + 1;
    return room < 0;
  });
  return end < 0 ? rows : rows.slice(0, end);
}

function row({ file, range, severity, message, rule }: Reported, { language }: Report, view: View, env: Environment) {
  const line = range.start.line + 1;
  const name = markdown(`${file}:${line}:${range.start.character + 1}`);
  const address = addressOf(repositoryPath(file, view), line, env);
  const place = address === undefined ? name : `[${name}](<${address}>)`;
  return `| ${place} | ${say(NAMES[severity], language)} | ${markdown(message)} | ${rule} |`;
}

/** Where GitHub shows the line, when the job says which repository and which commit it works on. */
function addressOf(file: string, line: number, env: Environment): string | undefined {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: name, GITHUB_SHA: commit } = env;
  if (!server || !name || !commit || isAbsolute(file)) return undefined;
  return `${server}/${name}/blob/${commit}/${percentEncoded(file)}#L${line}`;
}

/** Makes a text stand for itself in a cell of a Markdown table. */
function markdown(text: string): string {
  return printable(text)
    .replace(/[\\`*_[\]|~$#@]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
}
