import { dayOf } from '../../../core/linter.ts';
import { uriOf } from '../../files/names.ts';
import type { Target } from '../../files/targets.ts';
import { FORMATS } from '../../format/index.ts';
import type { Detail } from '../../format/report.ts';
import type { Shell } from '../../shell.ts';
import type { LintOptions } from '../options.ts';
import { type Known, settingsLanguage } from '../settings.ts';
import type { Orders } from './checker.ts';
import { blankOutline } from './entry.ts';
import type { Listing } from './listing.ts';
import { Shelf } from './shelf.ts';

/** What the settings and the options say before any document is read. */
export interface Plan {
  /** Every file asked for, settings and those they leave out among them. */
  readonly asked: readonly Known[];
  /** The documents to check. */
  readonly documents: Target[];
  readonly orders: Orders;
}

/** What only some formats want is all put into the report of a part, for whatever format it is later merged into. */
const ALL: readonly Detail[] = ['excerpt', 'fixes', 'key'];

/** Finds, by reading settings only, which files are to be checked and in what words. Never throws. */
export function planOf(shell: Shell, listing: Listing, { formats, rule, shard, baseline }: LintOptions): Plan {
  const shelf = new Shelf();
  const entries = [...listing.entries.values()];
  shelf.fill({ entries, outlines: entries.map((entry) => blankOutline(entry)) });
  const snapshot = shelf.snapshotOf();
  const files = listing.targets.flatMap((target) => {
    const document = snapshot.outline(uriOf(target.file));
    return document ? [{ target, document }] : [];
  });
  const checked = files.filter(
    ({ target, document }) =>
      document.kind !== 'configuration' && (target.named || !snapshot.settingsFor(document.uri).ignored),
  );
  const language = (shell.languageChosen ? undefined : settingsLanguage(snapshot, checked)) ?? shell.language;
  const wanted = formats.flatMap(({ name }) => FORMATS[name].wants);
  const details = new Set<Detail>(shard ? ALL : baseline === undefined ? wanted : [...wanted, 'key']);
  return {
    asked: files,
    documents: checked.map(({ target }) => target),
    orders: { severities: rule, wording: { language, details }, today: dayOf(new Date()) },
  };
}
