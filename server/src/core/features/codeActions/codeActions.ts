import type { Document } from '../../model/document.ts';
import { type Finding, runRules } from '../../rules/runRules.ts';
import type { Span } from '../../text/span.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import type { ActionRequest, CodeAction } from './action.ts';
import { convertActions } from './convertValue.ts';
import { glossaryActions } from './glossaryEntry.ts';
import { insertActions } from './insertRubriques.ts';
import { fixActions, fixFileActions, fixRuleActions, whyActions } from './mend.ts';
import { proofActions } from './proofs.ts';
import { renumberActions } from './renumber.ts';
import { silenceActions } from './silence.ts';
import { bilanActions } from './writeBilan.ts';

export type { Change, CodeAction } from './action.ts';

/** Which actions are wanted. */
export interface WantedActions {
  /** Only kinds that are, or begin with, one of these. */
  readonly only?: readonly string[] | undefined;
  /** True when a person asks for actions, false when the editor looks whether there are some. */
  readonly invoked: boolean;
}

type Provider = (request: ActionRequest) => readonly CodeAction[];

/** What offers actions of each family of kinds, in the order of the list a person sees. */
const PROVIDERS: readonly { readonly family: string; readonly provide: Provider }[] = [
  { family: 'quickfix', provide: fixActions },
  { family: 'quickfix', provide: fixRuleActions },
  // Both also give kinds of another family.
  { family: '', provide: fixFileActions },
  { family: '', provide: insertActions },
  { family: 'quickfix', provide: whyActions },
  { family: 'quickfix', provide: silenceActions },
  { family: 'refactor', provide: convertActions },
  { family: 'refactor', provide: proofActions },
  { family: 'refactor', provide: glossaryActions },
  { family: 'refactor', provide: renumberActions },
  { family: 'refactor', provide: bilanActions },
];

/** Lists what can be done at a place of a document. The changes are computed when they are asked for. Never throws. */
export function codeActions(
  snapshot: Snapshot,
  document: Document,
  span: Span,
  wanted: WantedActions,
): readonly CodeAction[] {
  const { only, invoked } = wanted;
  const request: ActionRequest = { snapshot, document, span, invoked, findings: findingsOf(snapshot, document) };
  const wants = (kind: string) => !only || only.some((one) => one === '' || kind === one || kind.startsWith(`${one}.`));
  const mayGive = (family: string) =>
    !only || family === '' || only.some((one) => one === '' || one.startsWith(family));
  return PROVIDERS.filter(({ family }) => mayGive(family))
    .flatMap(({ provide }) => provide(request))
    .filter(({ kind }) => wants(kind));
}

const kept = new WeakMap<Snapshot, Map<string, readonly Finding[]>>();

/** Editors ask at every move of the cursor: one check serves as long as nothing changes. */
function findingsOf(snapshot: Snapshot, document: Document): readonly Finding[] {
  const known = kept.get(snapshot) ?? new Map<string, readonly Finding[]>();
  kept.set(snapshot, known);
  const made = known.get(document.uri) ?? runRules(snapshot, document);
  known.set(document.uri, made);
  return made;
}
