// Writes docs/rules: a page a rule, French first, English below, and their list.
import { importCore } from './core.mjs';
import { outputFolder } from './output.mjs';

const MARK = '<!-- Engendré par `npm run generate` depuis la règle. -->';

/**
 * Writes the pages of the rules, or only compares them.
 * @param {boolean} check compare instead of writing
 * @returns {Promise<string[]>} the files that are not up to date
 */
export async function generateRulePages(check) {
  const { DOCS, RULES, rulePage } = await importCore(`
    export { RULES } from './server/src/core/rules/index.ts';
    export { DOCS } from './server/src/core/rules/docs.ts';
    export { rulePage } from './server/src/core/features/rulePage.ts';`);
  const pages = RULES.map((rule) => [
    `${rule.id}.md`,
    `${MARK}\n${rulePage(rule, DOCS[rule.id], 'fr')}\n\n---\n\n${rulePage(rule, DOCS[rule.id], 'en', 2)}\n`,
  ]);
  const rows = RULES.map(
    (rule) => `| [${rule.id}](${rule.id}.md) | ${rule.severity} | ${rule.fix} | ${rule.titre.fr} | ${rule.titre.en} |`,
  );
  const list = `${MARK}
# Les règles / The rules

| règle / rule | gravité / severity | correction / fix | titre | title |
|---|---|---|---|---|
${rows.join('\n')}
`;
  return outputFolder('docs/rules', new Map([...pages, ['README.md', list]]), check);
}
