/** The UI scenarios, in the order they are played. */
import { completion } from './completion.mts';
import { completionRubrique } from './completionRubrique.mts';
import { deletion } from './deletion.mts';
import { missing } from './missing.mts';
import { problems } from './problems.mts';
import { rulePage } from './rulePage.mts';
import { shown } from './shown.mts';
import { walkthrough } from './walkthrough.mts';
import { wizards } from './wizards.mts';
import type { Workbench } from './workbench.mts';

/** What a person does and expects to see; throws when it is not there. */
export interface Scenario {
  name: string;
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
];
