// `npm run generate` writes every generated file; `npm run generate -- --check` fails when one is not up to date.
import { generateNotationPages } from './generate/notationPages.mjs';
import { generateRulePages } from './generate/rulePages.mjs';
import { generateRulesIndex } from './generate/rulesIndex.mjs';

const check = process.argv.includes('--check');
// The list of the rules first: what follows reads it.
const stale = generateRulesIndex(check);
stale.push(...(await generateNotationPages(check)), ...(await generateRulePages(check)));
if (check && stale.length > 0) {
  console.error(`Not up to date, run npm run generate:\n${stale.join('\n')}`);
  process.exit(1);
}
console.log(check ? 'generated files are up to date' : `${stale.length} file(s) written`);
