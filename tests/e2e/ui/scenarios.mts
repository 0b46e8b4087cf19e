/** The UI scenarios, in the order they are played. */
import { completion } from './completion.mts';
import { problems } from './problems.mts';
import type { Workbench } from './workbench.mts';

/** What a person does and expects to see; throws when it is not there. */
export interface Scenario {
  name: string;
  play(workbench: Workbench): Promise<void>;
}

/** Every scenario. */
export const scenarios: Scenario[] = [problems, completion];
