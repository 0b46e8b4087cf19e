/** The suites, in the order they run. */
import './activation.ts';
import './diagnostics.ts';
import './completion.ts';
import './reading.ts';
import './changing.ts';
import './commands.ts';
import './wizards.ts';
import './markdown.ts';
