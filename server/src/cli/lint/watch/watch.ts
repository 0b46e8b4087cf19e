import { complain, UsageError } from '../../faults.ts';
import { type Shell, STATUS } from '../../shell.ts';
import type { LintOptions } from '../options.ts';
import { Follower } from './follow.ts';
import { Session } from './session.ts';

/**
 * `certidoc lint --watch`: checks, then checks again at every change what changed and what depends on it, until it is
 * interrupted; the status is then 0. Throws a UsageError when the first check cannot be carried out.
 */
export async function watchDocuments(shell: Shell, paths: readonly string[], options: LintOptions): Promise<void> {
  const session = new Session(shell, paths, options);
  const interrupted = shell.untilInterrupted();
  let follower: Follower | undefined;
  try {
    await Promise.race([interrupted, session.pass().then(() => followChanges())]);
    shell.status = STATUS.ok;
  } finally {
    session.stop();
    await follower?.close();
  }

  /** Checks at every change. Ends only by rejecting, when the folders cannot be followed or a check fails. */
  function followChanges(): Promise<never> {
    return new Promise((_, reject) => {
      if (session.stopped) return;
      let passes = Promise.resolve();
      const again = () => {
        passes = passes.then(() => session.pass().catch((error) => sayAndGoOn(shell, error))).then(followAll);
        passes.catch(reject);
      };
      const failed = (error: unknown) => reject(cannotFollow(error));
      const following = new Follower({ changed: (file) => session.memory.forget(file), settled: again, failed });
      const followAll = () => following.follow(session.folders, session.memory.places);
      follower = following;
      followAll();
      // What changed while the folders were not yet followed went unseen.
      following.ready().then(() => {
        session.memory.forgetAll();
        again();
      });
    });
  }
}

/** A result that cannot be written now may be at the next change. */
function sayAndGoOn(shell: Shell, error: unknown): void {
  if (!(error instanceof UsageError)) throw error;
  complain(shell, error.text);
}

function cannotFollow(error: unknown): UsageError {
  const detail = error instanceof Error ? error.message : String(error);
  return new UsageError({
    fr: `--watch : ce système ne permet pas de suivre les fichiers (${detail}). Vérifiez moins de dossiers, ou augmentez la limite du système.`,
    en: `--watch: this system does not allow following the files (${detail}). Check fewer folders, or raise the limit of the system.`,
  });
}
