import type { Language } from '../core/linter.ts';

/** Exit statuses, as the README gives them. */
export const STATUS = { ok: 0, findings: 1, fault: 2, interrupted: 130 } as const;

/** Where text can be written. */
export interface Output {
  write(text: string | Uint8Array): unknown;
  readonly isTTY?: boolean;
  /** How many lines a terminal shows. */
  readonly rows?: number;
}

/** What a command is given of the process it runs in, and where it says how it ended. */
export interface Shell {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: AsyncIterable<Uint8Array | string>;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Resolves at the first Ctrl-C, which then does not end the process by itself; the second one does. */
  untilInterrupted(): Promise<void>;
  /** The file of the program, whole in itself. Undefined where it is not one file. */
  readonly program?: string;
  /** The file that the program was started by: worker threads start by it too. */
  readonly starter?: string;
  /** The version of Certidoc. */
  readonly version: string;
  /** Language of the interface. */
  readonly language: Language;
  /** True when the person chose the language by an option. */
  readonly languageChosen: boolean;
  status: number;
}
