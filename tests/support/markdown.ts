import { toMarkdown } from '../../server/src/core/exchange/toMarkdown.ts';
import { type Files, snapshotOf, uriOf } from './fixture.ts';

/** The name of the same document in Markdown. */
const markdownName = (name: string) => name.replace(/\.(fiche|bilan)\.ya?ml$/, '.$1.md');

/**
 * The same files with their fiches and bilans in Markdown; undefined when there is none, or when one has errors of YAML,
 * which Markdown does not have.
 */
export function inMarkdown(files: Files): Files | undefined {
  const snapshot = snapshotOf(files);
  const converted: Record<string, string> = {};
  let some = false;
  for (const [name, text] of Object.entries(files)) {
    const document = snapshot.get(uriOf(name));
    const ours = document?.kind === 'fiche' || document?.kind === 'bilan';
    const foreign = ours && document.problems.length > 0;
    const markdown = ours && !foreign ? toMarkdown(snapshot, document) : undefined;
    if (ours && markdown === undefined) return undefined;
    some ||= markdown !== undefined;
    converted[markdownName(name)] = (markdown ?? text).replace(/\.(fiche|bilan)\.ya?ml/g, '.$1.md');
  }
  return some ? converted : undefined;
}

/** A message with the names of files as they are in YAML. */
export const inYamlWords = (message: string) => message.replace(/\.(fiche|bilan)\.md/g, '.$1.yaml');
