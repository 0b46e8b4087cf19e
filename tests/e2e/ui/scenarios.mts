/** The UI scenarios, in the order they are played. */
import { completion } from './completion.mts';
import { completionRubrique } from './completionRubrique.mts';
import { deletion } from './deletion.mts';
import { fileRename } from './fileRename.mts';
import { missing } from './missing.mts';
import { problems } from './problems.mts';
import { rename } from './rename.mts';
import { rulePage } from './rulePage.mts';
import { shown } from './shown.mts';
import { trainee } from './trainee.mts';
import { traineeMarkdown } from './traineeMarkdown.mts';
import { walkthrough, walkthroughInFrench } from './walkthrough.mts';
import { welcome } from './welcome.mts';
import { wizards } from './wizards.mts';
import type { Workbench } from './workbench.mts';

/** The window a scenario is played in; scenarios of one stage share it. */
export interface Stage {
  /** Whether VS Code speaks French. */
  readonly french?: boolean;
  /** The files of the samples that the workspace holds; all of them by default. */
  readonly files?: string[];
  /** User settings beside those of all scenarios. */
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** What a person does and expects to see; throws when it is not there. */
export interface Scenario {
  readonly name: string;
  readonly stage?: Stage;
  play(workbench: Workbench): Promise<void>;
}

/** Every scenario. */
export const scenarios: Scenario[] = [
  problems,
  completion,
  completionRubrique,
  shown,
  wizards,
  missing,
  rulePage,
  walkthrough,
  deletion,
  rename,
  fileRename,
  walkthroughInFrench,
  welcome,
  trainee,
  traineeMarkdown,
];
