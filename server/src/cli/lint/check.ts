import {
  type Document,
  diagnose,
  type Finding,
  RULES,
  type RuleTimer,
  type RunOptions,
  type Severity,
  type Snapshot,
} from '../../core/linter.ts';
import type { Target } from '../files/targets.ts';

/** A document to check and how the report names it. */
export interface Checked {
  readonly target: Target;
  readonly document: Document;
}

/** What a check is given besides the documents. */
export interface CheckRequest {
  readonly snapshot: Snapshot;
  readonly severities: ReadonlyMap<string, Severity | 'desactivee'>;
  /** Measures each rule, when the costs are wanted. */
  readonly timer?: RuleTimer | undefined;
  /** Called between documents, to let signals through and show progress. */
  readonly between: (done: number) => Promise<void>;
}

/** A document's findings. */
export interface Outcome extends Checked {
  readonly findings: readonly Finding[];
}

/** Checks documents one after the other. Never throws but what `between` throws. */
export async function check(documents: readonly Checked[], request: CheckRequest): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const { target, document } of documents) {
    const options: RunOptions = { severities: request.severities, evenIgnored: target.named, timer: request.timer };
    outcomes.push({ target, document, findings: diagnose(request.snapshot, document, options) });
    await request.between(outcomes.length);
  }
  return outcomes;
}

/** The rules that say whether a file can be read at all, at the severity they have by themselves. */
const OWN_SEVERITIES = new Map(
  RULES.filter(({ id }) => id.startsWith('doc-')).map(({ id, severity }) => [id, severity]),
);

/** Checks settings, which cannot switch off what is said of themselves. Never throws. */
export function checkSettings(snapshot: Snapshot, settings: readonly Checked[]): Outcome[] {
  const options: RunOptions = { severities: OWN_SEVERITIES, evenIgnored: true };
  return settings.map((checked) => ({ ...checked, findings: diagnose(snapshot, checked.document, options) }));
}
