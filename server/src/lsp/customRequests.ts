import type { Connection } from 'vscode-languageserver';
import * as z from 'zod/mini';
import type { ClientUris } from './convert.ts';
import {
  answerConvert,
  answerEffectiveSettings,
  answerFiches,
  answerInsertRubrique,
  answerItems,
  answerNewDocument,
  answerReferences,
  answerReferentiels,
  answerRulePage,
  answerRules,
  answerStatus,
} from './customAnswers.ts';
import type { Guard } from './guard.ts';
import type { Languages } from './language.ts';
import { ErrorCodes, ResponseError } from './library.ts';
import type { Project } from './project.ts';
import { CONVERT } from './protocolConvert.ts';
import {
  EFFECTIVE_SETTINGS,
  FICHES,
  INSERT_RUBRIQUE,
  ITEMS,
  NEW_DOCUMENT,
  REFERENCES,
  REFERENTIELS,
  RULE_PAGE,
  RULES,
  STATUS,
} from './protocolRequests.ts';

/** What the answers to the client's own requests are made from. */
export interface CustomParts {
  readonly connection: Connection;
  readonly guard: Guard;
  readonly project: Project;
  readonly languages: Languages;
  readonly uris: ClientUris;
}

const none = z.unknown();
const uri = z.string();
const texts = z.array(z.string());
const wanted = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('referentiel'),
    id: z.string(),
    titre: z.string(),
    certification: z.string(),
    version: z.string(),
    niveau: z.optional(z.int().check(z.minimum(1), z.maximum(8))),
    activites: texts,
  }),
  z.object({
    kind: z.literal('fiche'),
    referentiel: z.optional(z.string()),
    titre: z.string(),
    preuves: texts,
    objectifs: texts,
  }),
  z.object({ kind: z.literal('bilan'), fiche: z.optional(uri), preuves: texts, date: z.string() }),
]);

/** What a client asks to begin, checked. */
export type Wanted = z.output<typeof wanted>;

/** Installs the handlers of the requests that protocolRequests.ts lists. Parameters that do not fit are refused. */
export function registerCustomRequests(parts: CustomParts): void {
  const on = <S extends z.ZodMiniType>(
    method: string,
    params: S,
    answer: (parts: CustomParts, params: z.output<S>) => object | null | Promise<object | null>,
  ) =>
    parts.connection.onRequest(
      method,
      parts.guard.request((given: unknown) => answer(parts, checked(params, given))),
    );
  on(REFERENTIELS, none, answerReferentiels);
  on(ITEMS, z.object({ referentiel: z.optional(uri) }), answerItems);
  on(FICHES, none, answerFiches);
  on(NEW_DOCUMENT, z.object({ uri, wanted }), answerNewDocument);
  on(CONVERT, z.object({ uri }), answerConvert);
  on(STATUS, z.object({ uri }), answerStatus);
  on(INSERT_RUBRIQUE, z.object({ uri, key: z.string() }), answerInsertRubrique);
  on(RULES, none, answerRules);
  on(RULE_PAGE, z.object({ rule: z.string() }), answerRulePage);
  on(EFFECTIVE_SETTINGS, z.object({ uri }), answerEffectiveSettings);
  on(REFERENCES, z.object({ uris: z.array(uri) }), answerReferences);
}

function checked<S extends z.ZodMiniType>(params: S, given: unknown): z.output<S> {
  const read = params.safeParse(given);
  if (read.success) return read.data;
  throw new ResponseError(ErrorCodes.InvalidParams, read.error.issues.map(wording).join('\n'));
}

/** The schemas' own messages are left out of the bundle: only who writes another client reads this one. */
function wording(issue: z.core.$ZodIssue): string {
  const wrong = 'expected' in issue ? `expected ${issue.expected}` : issue.code;
  return `${issue.path.join('.') || 'parameters'}: ${wrong}`;
}
