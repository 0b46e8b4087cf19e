import type { Page } from 'playwright-core';

/** Waits until the web view in sight (a preview, a picture) shows a text. VS Code puts what it draws two frames deep. */
export async function seenInWebview(page: Page, text: string | RegExp): Promise<void> {
  const content = page.frameLocator('iframe.webview').last().frameLocator('iframe#active-frame');
  await content.getByText(text).first().waitFor();
}
