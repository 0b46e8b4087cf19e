import type * as z from 'zod/mini';
import type { Document, DocumentKind } from '../model/document.ts';
import type { Bilingual } from '../model/notation.ts';
import type { Located } from '../syntax/tree.ts';
import type { TextEdit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';
import type { Severity } from '../workspace/settings.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import type { Suppression } from '../workspace/suppressions.ts';

/** An edit of one document; its span is absolute. A document that does not exist is to be created from empty. */
export interface DocumentEdit extends TextEdit {
  readonly uri: string;
}

/** A way to mend a finding. `safe` ones may be applied without asking: they never change what the author means. */
export interface Fix {
  readonly title: Bilingual;
  readonly safe: boolean;
  readonly edits: readonly DocumentEdit[];
}

/** Another place that explains a finding; `at` lies in `document`. */
export interface Related {
  readonly document: Document;
  readonly at: Located;
  readonly message: Bilingual;
}

/** What a rule says of one fault. `at` is the smallest exact place, in the document checked. */
export interface Report {
  readonly at: Located | Span;
  readonly message: Bilingual;
  /** Identifiers of the criteria behind the finding, most telling first. */
  readonly criteria?: readonly string[];
  readonly related?: readonly Related[];
  /** Computes the fixes, most likely first; asked only when somebody wants them. */
  readonly fixes?: () => readonly Fix[];
  /** A severity other than the rule's, where the référentiel's statut decides. */
  readonly severity?: Severity;
  /** Where several findings have one place, those without a rank come first, then the others by their rank. */
  readonly rank?: number | undefined;
  /** What is missing, by its key, where the place alone does not tell which of several things is. */
  readonly about?: string;
}

/** What a rule is given. */
export interface RuleContext<K extends DocumentKind, O> {
  readonly document: Document<K>;
  readonly snapshot: Snapshot;
  readonly options: O;
  report(report: Report): void;
}

/** Suppressions that silenced nothing; only rules of the `after` phase see them. */
export interface AfterContext {
  readonly unusedSuppressions: readonly { readonly suppression: Suppression; readonly rule: string }[];
}

/**
 * A document, or several under their file names, shown on the rule's page and run as a test. In a bad example a comment
 * line `# ^^^^ rule-id` points at the characters of the line above where the rule must report, and nowhere else.
 */
export type Example = string | Readonly<Record<string, string>>;

/** A rule's page, under the title that the rule itself has. */
export interface RuleDocs {
  /** What the rule reports. */
  readonly quoi: Bilingual;
  /** Why it matters, and the passage of a référentiel (or the norm) that asks for it. */
  readonly pourquoi: Bilingual;
  readonly mauvais: readonly Example[];
  readonly bon: readonly Example[];
}

/** What identifies a rule and how it behaves. */
export interface RuleTraits {
  readonly id: string;
  /** A few words, as a heading. */
  readonly titre: Bilingual;
  readonly severity: Severity | 'desactivee';
  /** Best fix offered: applied by itself, offered, or none. */
  readonly fix: 'safe' | 'suggested' | 'none';
  /** Reports something missing: only a warning while `etat: brouillon`. */
  readonly presence?: boolean;
  /** A matter of style: information only where the wording is official. */
  readonly style?: boolean;
  /** Concludes from what is not there, hence says nothing of a damaged text, where it may only be unreadable. */
  readonly needsWhole?: boolean;
  /** Judges each entry by itself: what the rest of the document says changes nothing, so that it need not be read again. */
  readonly perEntry?: boolean;
  /** Says whether the document can be read at all: no comment silences it. */
  readonly always?: boolean;
  /** Runs after suppressions are applied. */
  readonly after?: boolean;
}

/** A rule as its file writes it. */
export interface RuleDefinition<K extends DocumentKind, O extends z.ZodMiniType> extends RuleTraits {
  readonly kinds: readonly K[];
  /** Options with their defaults: `z.object({n: z._default(z.number(), 2)})`. */
  readonly options?: O;
  check(context: RuleContext<K, z.output<O>> & AfterContext): void;
}

/** What the runner gives a rule, whatever the rule. */
export interface RuleRun extends AfterContext {
  readonly document: Document;
  readonly snapshot: Snapshot;
  /** Options from the settings, unchecked. */
  readonly options: unknown;
  report(report: Report): void;
}

/** A rule as the runner sees it. */
export interface Rule extends RuleTraits {
  readonly kinds: readonly DocumentKind[];
  readonly options: z.ZodMiniType | undefined;
  /** Checks one document. Throws what the rule's own check throws. */
  run(run: RuleRun): void;
}

/** Makes a rule out of its definition. Options that do not fit are ignored: reading the settings reports them. */
export function defineRule<K extends DocumentKind, O extends z.ZodMiniType>(definition: RuleDefinition<K, O>): Rule {
  const { check, options, kinds, ...traits } = definition;
  const optionsFrom = optionsReader(options);
  return {
    ...traits,
    kinds,
    options,
    run({ document, snapshot, options: given, unusedSuppressions, report }) {
      if (!isOneOf(document, kinds)) return;
      // Without an options schema `z.output<O>` is unknown, which undefined is.
      const read = optionsFrom(given) as z.output<O>;
      check({ document, snapshot, options: read, unusedSuppressions, report });
    },
  };
}

/** Reads options by their schema; the settings' objects last, and are read once. */
function optionsReader(schema: z.ZodMiniType | undefined): (given: unknown) => unknown {
  let last: { readonly given: unknown; readonly options: unknown } | undefined;
  return (given) => {
    if (!schema) return undefined;
    if (!last || last.given !== given) {
      const read = schema.safeParse(given ?? {});
      last = { given, options: read.success ? read.data : schema.parse({}) };
    }
    return last.options;
  };
}

function isOneOf<K extends DocumentKind>(document: Document, kinds: readonly K[]): document is Document<K> {
  return kinds.some((kind) => kind === document.kind);
}
