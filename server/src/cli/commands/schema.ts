import { type DocumentKind, jsonSchemaOf, RULES, SCHEMAS } from '../../core/languageService.ts';
import { UsageError } from '../faults.ts';
import type { Shell } from '../shell.ts';

/** `certidoc schema KIND`: the JSON Schema of a notation. Throws a UsageError when there is no such kind. */
export function schema(shell: Shell, kind: string): void {
  if (!isKindName(kind)) {
    const kinds = Object.keys(SCHEMAS).join(', ');
    throw new UsageError({
      fr: `il n'y a pas de schéma « ${kind} ». Choisissez : ${kinds}.`,
      en: `there is no schema "${kind}". Choose: ${kinds}.`,
    });
  }
  const made = jsonSchemaOf(
    kind,
    shell.language,
    RULES.map(({ id }) => id),
  );
  shell.stdout.write(`${JSON.stringify(made, null, 2)}\n`);
}

function isKindName(name: string): name is DocumentKind {
  return Object.hasOwn(SCHEMAS, name);
}
