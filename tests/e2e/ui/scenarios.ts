/** The UI scenarios, in the order they are played. */
import { completion } from './completion.ts';
import { problems } from './problems.ts';
import type { Workbench } from './workbench.ts';

/** What a person does and expects to see; throws when it is not there. */
export interface Scenario {
  name: string;
  play(workbench: Workbench): Promise<void>;
}

/** Every scenario. */
export const scenarios: Scenario[] = [problems, completion];
