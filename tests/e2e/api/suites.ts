/** The suites, in the order they run. */
import './activation.ts';
import './diagnostics.ts';
import './completion.ts';
import './commands.ts';
import './markdown.ts';
