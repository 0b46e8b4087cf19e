/** VS Code's window as a person uses it: what the scenarios are written with. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { QUICK_INPUT, QuickInput, ROW } from './quickInput.mts';

const TYPING = { delay: 30 };

/** Where the samples are on disk, and what the names of screenshots start with. */
export interface WorkbenchOptions {
  samples: string;
  shots: string;
}

/** The window; every method waits until what it did can be seen. */
export class Workbench extends QuickInput {
  readonly #options: WorkbenchOptions;
  #file = '';

  constructor(page: Page, options: WorkbenchOptions) {
    super(page);
    this.#options = options;
  }

  /** Writes a screenshot. */
  async shot(name: string): Promise<void> {
    await this.page.screenshot({ animations: 'disabled', path: `${this.#options.shots}-${name}.png` });
  }

  /** A row of the explorer. */
  explorerRow(text: string): Locator {
    return this.page.locator(`.explorer-folders-view ${ROW}`, { hasText: text }).first();
  }

  /** Brings a row of the explorer in sight; a folder that is open already shows what is in it. */
  async reveal(...path: string[]): Promise<void> {
    for (const [index, folder] of path.slice(0, -1).entries()) {
      const inside = this.explorerRow(path[index + 1] ?? '');
      if (!(await inside.isVisible())) await this.explorerRow(folder).click();
      await inside.waitFor();
    }
  }

  /** The editor that has the focus. */
  get editor(): Locator {
    return this.page.locator('.editor-group-container.active .editor-instance').first();
  }

  /** Opens a file of the workspace by its name, as Ctrl+P does. */
  async openFile(file: string): Promise<void> {
    const name = path.basename(file);
    await this.page.keyboard.press('Control+P');
    await this.pick(name, name);
    await this.page.locator('.tab.active', { hasText: name }).waitFor();
    await this.editor.locator('.view-line').first().waitFor();
    this.#file = file;
  }

  /** Waits for a line of the editor that begins so, its blanks included: editors show them as no-break spaces. */
  async line(text: string): Promise<void> {
    const shown = new RegExp(`^${text.replaceAll(' ', '[ \\u00a0]')}`);
    await this.editor.locator('.view-line', { hasText: shown }).first().waitFor();
  }

  /** Runs a command by its title. */
  async runCommand(title: string): Promise<void> {
    await this.page.keyboard.press('F1');
    await this.pick(`>${title}`, title);
  }

  /** Starts a command that asks questions. */
  async startCommand(title: string): Promise<void> {
    await this.page.keyboard.press('F1');
    await this.page.locator(QUICK_INPUT).fill(`>${title}`);
    await this.atTop(title);
    await this.page.keyboard.press('Enter');
  }

  /** Waits for an item of the status bar. */
  async statusItem(text: string | RegExp): Promise<Locator> {
    const item = this.page.locator('.statusbar-item', { hasText: text }).first();
    await item.waitFor();
    return item;
  }

  /** Puts the cursor just after a text of the open file, as it was on disk. */
  async goAfter(text: string): Promise<void> {
    const content = readFileSync(path.join(this.#options.samples, this.#file), 'utf8');
    const at = content.indexOf(text);
    if (at < 0) throw new Error(`"${text}" is not in ${this.#file}`);
    const before = content.slice(0, at + text.length).split('\n');
    await this.goTo(`${before.length}:${(before.at(-1) ?? '').length + 1}`);
  }

  /** Puts the cursor at a line, or a line and a column (`3:7`), both from one. */
  async goTo(place: string): Promise<void> {
    await this.page.keyboard.press('Control+G');
    await this.page.locator(QUICK_INPUT).fill(`:${place}`);
    await this.page.keyboard.press('Enter');
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  }

  /** Types where the cursor is. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text, TYPING);
  }

  /** Waits for a squiggle in the active editor. */
  async squiggle(severity: 'error' | 'warning' | 'info' = 'error'): Promise<Locator> {
    const found = this.editor.locator(`.squiggly-${severity}`).first();
    // Attached, not visible: a squiggle is drawn as a background, at times on an empty box.
    await found.waitFor({ state: 'attached' });
    return found;
  }

  /** The row of the Problems panel that holds a text; filters the panel by it, because only rows in sight exist. */
  async problem(text: string): Promise<Locator> {
    const panel = this.page.locator('.markers-panel');
    if (!(await panel.isVisible())) await this.page.keyboard.press('Control+Shift+M');
    const row = panel.locator(`${ROW}:has(.marker-source)`, { hasText: text }).first();
    // A problem that comes while the panel filters may stay hidden until the filter changes.
    for (let left = 3; left > 0 && !(await row.isVisible()); left -= 1) {
      await this.#filterProblems('');
      await this.#filterProblems(text);
      await row.waitFor({ timeout: 6000 }).catch(() => {});
    }
    await row.waitFor();
    return row;
  }

  /** Waits until nothing is reported anywhere in the workspace. */
  async noProblem(): Promise<void> {
    const panel = this.page.locator('.markers-panel');
    if (!(await panel.isVisible())) await this.page.keyboard.press('Control+Shift+M');
    await this.#filterProblems('');
    await panel.locator('.message-box-container', { hasText: /No problems|Aucun problème/ }).waitFor();
  }

  /** The suggestion that holds a text; typing does not always open the list, Ctrl+Space does. */
  async suggestion(text: string): Promise<Locator> {
    const row = this.page.locator(`.suggest-widget.visible ${ROW}`, { hasText: text }).first();
    await row.waitFor({ timeout: 2000 }).catch(() => this.page.keyboard.press('Control+Space'));
    await row.waitFor();
    return row;
  }

  /** The hover at the cursor, once it holds a text; one that is shown while the lines still move closes at once. */
  async hover(text: string | RegExp): Promise<Locator> {
    const box = this.page.locator('.monaco-hover:not(.hidden)', { hasText: text }).first();
    for (let left = 3; left > 0 && !(await box.isVisible()); left -= 1) {
      await this.page.keyboard.press('Control+K');
      await this.page.keyboard.press('Control+I');
      await box.waitFor({ timeout: 3000 }).catch(() => {});
    }
    await box.waitFor();
    return box;
  }

  /** The quick fix at the cursor that holds a text; a list asked for while the editor still moves closes at once. */
  async quickFix(text: string | RegExp): Promise<Locator> {
    await this.editor.locator('.monaco-editor.focused').waitFor();
    const list = this.page.locator('.action-widget').first();
    const row = list.locator(ROW, { hasText: text }).first();
    for (let left = 3; left > 0 && !(await row.isVisible()); left -= 1) {
      if (!(await list.isVisible())) await this.page.keyboard.press('Control+.');
      await row.waitFor({ timeout: 3000 }).catch(() => {});
    }
    await row.waitFor();
    return row;
  }

  /**
   * Closes what floats, every editor and the panel, changes dropped, so that a scenario does not depend on the one before.
   * Throws when something stays.
   */
  async reset(): Promise<void> {
    for (let i = 0; i < 3; i += 1) await this.page.keyboard.press('Escape');
    await this.runCommand('View: Revert and Close Editor');
    await this.runCommand('View: Close All Editors');
    const drop = this.page.getByRole('button', { name: "Don't Save" });
    const closed = this.page.locator('.editor-group-container.empty');
    await drop.or(closed).first().waitFor();
    if (await drop.isVisible()) await drop.click();
    await closed.waitFor();
    if (await this.page.locator('.part.panel').isVisible()) await this.runCommand('View: Toggle Panel Visibility');
  }

  async #filterProblems(text: string): Promise<void> {
    await this.page.getByPlaceholder(/^(Filter|Filtre) \(/).fill(text);
  }
}
