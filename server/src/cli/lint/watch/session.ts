import { diagnose, type Finding, type Snapshot } from '../../../core/linter.ts';
import { placesAsked } from '../../files/targets.ts';
import { count, summaryOf } from '../../format/words.ts';
import { say } from '../../language.ts';
import type { Shell } from '../../shell.ts';
import { applyBaseline } from '../baseline/apply.ts';
import { ofOutcomes } from '../baseline/sieves.ts';
import type { Outcome } from '../check.ts';
import { checkOptions } from '../checkOptions.ts';
import { documentsOf, type Opened, openDocuments } from '../open.ts';
import type { LintOptions } from '../options.ts';
import { followProgress } from '../progress.ts';
import { publish } from '../publish.ts';
import { settingsAreSound } from '../settings.ts';
import { tellFaults, tellNothing } from '../tell.ts';
import { Memory, realPlace } from './memory.ts';

/** Checks of the same paths, one after the other: each does only what changed since the last. */
export class Session {
  readonly memory = new Memory();
  /** The places asked for, and the folders of the projects around them, where they really are. Absolute. */
  folders: readonly string[] = [];
  readonly #optionsOf: ReturnType<typeof checkOptions>;
  #found: ReadonlyMap<string, readonly Finding[]> = new Map();
  #last: { readonly snapshot: Snapshot; readonly faults: string } | undefined;

  /** True once the check is to end. */
  stopped = false;

  constructor(
    private readonly shell: Shell,
    private readonly paths: readonly string[],
    private readonly options: LintOptions,
  ) {
    this.#optionsOf = checkOptions(options.rule);
  }

  /** Ends the check under way, of which nothing more is said. Never throws. */
  stop(): void {
    this.stopped = true;
    this.memory.stop();
  }

  /** Checks and writes the report, unless nothing changed. Throws a UsageError when the report cannot be written. */
  async pass(): Promise<void> {
    const { shell } = this;
    const started = performance.now();
    const opened = await openDocuments(shell, this.paths, this.options, { memory: this.memory });
    if (this.stopped) return;
    this.folders = [...opened.folders, ...placesAsked(shell.cwd, this.paths)].map(realPlace);
    const faults = JSON.stringify([opened.faults, opened.warnings, opened.strangers]);
    if (this.#last?.snapshot === opened.snapshot && this.#last.faults === faults) return;
    if (this.#last) this.#clear();
    this.#last = { snapshot: opened.snapshot, faults };
    tellFaults(shell, opened);
    const sound = settingsAreSound(shell, opened.snapshot, opened.files, opened.faults);
    const note = sound ? await this.#check(opened) : '';
    if (this.stopped) return;
    const time = new Date().toTimeString().slice(0, 8);
    const waiting = say(
      { fr: 'En attente de changements (Ctrl-C pour finir).', en: 'Waiting for changes (Ctrl-C to end).' },
      shell.language,
    );
    const took = Math.round(performance.now() - started);
    shell.stderr.write(`[${time}] ${note}${took} ms. ${waiting}\n`);
  }

  /** Gives what to say of the check, empty when there was nothing to check. */
  async #check(opened: Opened): Promise<string> {
    const { shell, options } = this;
    const documents = documentsOf(opened);
    if (documents.length === 0) {
      tellNothing(shell, opened.files, opened);
      return '';
    }
    const progress = followProgress(shell, documents.length);
    const outcomes: Outcome[] = [];
    for (const one of documents) {
      const findings = diagnose(opened.snapshot, one.document, this.#optionsOf(one.target));
      outcomes.push({ ...one, findings });
      await progress.between(outcomes.length);
      if (this.stopped) break;
    }
    progress.end();
    if (this.stopped) return '';
    const fresh = outcomes.filter(({ document, findings }) => this.#found.get(document.uri) !== findings);
    this.#found = new Map(outcomes.map(({ document, findings }) => [document.uri, findings]));
    const unknown = await applyBaseline(shell, outcomes, ofOutcomes, options);
    const report = await publish(shell, opened, unknown, options);
    const shown = options.formats.some(({ name, output }) => name === 'texte' && output === undefined);
    const checked = say(
      {
        fr: `${count(fresh.length, { fr: 'document', en: '' }, 'fr')} sur ${documents.length} vérifié${fresh.length >= 2 ? 's' : ''}`,
        en: `${fresh.length} of ${count(documents.length, { fr: '', en: 'document' }, 'en')} checked`,
      },
      shell.language,
    );
    return `${shown ? '' : `${summaryOf(report)} · `}${checked} · `;
  }

  /** On a terminal, leaves room for the new report: what stood there stays above, within reach. */
  #clear(): void {
    const { stdout } = this.shell;
    if (!stdout.isTTY || this.shell.env.TERM === 'dumb') return;
    stdout.write(`${'\n'.repeat(Math.max(0, (stdout.rows ?? 0) - 1))}\u001b[H\u001b[J`);
  }
}
