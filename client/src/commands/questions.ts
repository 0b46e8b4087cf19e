import * as vscode from 'vscode';

/** Asks one thing after the other under one title; `undefined` anywhere means that the person gave up. */
export class Questions {
  #asked = 0;

  /** `count` is how many questions there are. */
  constructor(
    private readonly title: string,
    private readonly count: number,
  ) {}

  /** Asks for a line of text, trimmed. `optional` allows none. */
  async text(prompt: string, options: { value?: string; placeHolder?: string; optional?: boolean } = {}) {
    const { optional, ...shown } = options;
    const answer = await vscode.window.showInputBox({
      title: this.#next(),
      prompt,
      ...shown,
      ignoreFocusOut: true,
      validateInput: (value) =>
        optional || value.trim() !== '' ? undefined : vscode.l10n.t('Please write something.'),
    });
    return answer?.trim();
  }

  /** Asks for lines, one after the other, until an empty one. */
  async texts(prompt: (rank: number) => string): Promise<string[] | undefined> {
    const title = this.#next();
    const answers: string[] = [];
    for (;;) {
      const answer = await vscode.window.showInputBox({
        title,
        prompt: prompt(answers.length + 1),
        placeHolder: vscode.l10n.t('Leave empty to go on'),
        ignoreFocusOut: true,
      });
      if (answer === undefined) return undefined;
      if (answer.trim() === '') return answers;
      answers.push(answer.trim());
    }
  }

  /** Asks to choose one. */
  one<T extends vscode.QuickPickItem>(placeHolder: string, items: readonly T[]): Thenable<T | undefined> {
    return vscode.window.showQuickPick([...items], { title: this.#next(), placeHolder, ...SEARCH });
  }

  /** Asks to choose any number. */
  many<T extends vscode.QuickPickItem>(placeHolder: string, items: readonly T[]): Thenable<T[] | undefined> {
    return vscode.window.showQuickPick([...items], {
      title: this.#next(),
      placeHolder,
      canPickMany: true,
      ...SEARCH,
    });
  }

  /** Asks for a line that must pass a check. */
  checked(prompt: string, value: string, check: (value: string) => Promise<string | undefined>) {
    // Only the name is selected: the folder and the extension seldom change.
    const start = value.lastIndexOf('/') + 1;
    const dot = value.indexOf('.', start);
    return vscode.window.showInputBox({
      title: this.#next(),
      prompt,
      value,
      valueSelection: [start, dot < 0 ? value.length : dot],
      ignoreFocusOut: true,
      validateInput: check,
    });
  }

  #next(): string {
    this.#asked++;
    return this.count > 1 ? `${this.title} (${this.#asked}/${this.count})` : this.title;
  }
}

const SEARCH = { matchOnDescription: true, matchOnDetail: true, ignoreFocusOut: true } as const;
