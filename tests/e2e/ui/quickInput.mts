/** What VS Code asks at the top of its window: commands, files, questions. */
import type { Locator, Page } from 'playwright-core';

/** A row of any list. */
export const ROW = '.monaco-list-row';

/** Where an answer is typed. */
export const QUICK_INPUT = '.quick-input-widget .quick-input-box input';

/** The questions of a window; every method waits until what it did can be seen. */
export class QuickInput {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Waits for a question; `title` is in its heading, or in what explains it. */
  async question(title: string): Promise<Locator> {
    const asked = this.page.locator('.quick-input-widget:visible', { hasText: title });
    await asked.waitFor();
    return asked;
  }

  /** Answers the question shown with a line, typed over what is proposed; none accepts it. */
  async answer(text?: string): Promise<void> {
    if (text !== undefined) await this.page.locator(QUICK_INPUT).fill(text);
    await this.page.keyboard.press('Enter');
  }

  /** A row of the list shown. */
  row(text: string | RegExp): Locator {
    return this.page.locator(`.quick-input-list ${ROW}`, { hasText: text }).first();
  }

  /** Chooses a row of the list shown, once typing has brought it in sight. */
  async choose(typed: string, wanted: string | RegExp): Promise<void> {
    await this.page.locator(QUICK_INPUT).fill(typed);
    await this.row(wanted).click();
  }

  /** Waits until the row that Enter would choose holds a text: until the list is filtered, it is another. */
  async atTop(text: string): Promise<void> {
    await this.page.locator(`.quick-input-list ${ROW}.focused`, { hasText: text }).waitFor();
  }

  /** Types in the list shown, and takes the row that holds a text once it is the first. */
  async pick(typed: string, wanted: string): Promise<void> {
    await this.page.locator(QUICK_INPUT).fill(typed);
    await this.atTop(wanted);
    await this.page.keyboard.press('Enter');
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  }
}
