import * as vscode from 'vscode';
import type { Ask } from '../../../server/src/lsp/protocolMap.ts';
import { EFFECTIVE_SETTINGS, RULE_PAGE } from '../../../server/src/lsp/protocolRequests.ts';

const RULE_SCHEME = 'certidoc-rule';
const SETTINGS_SCHEME = 'certidoc-settings';

/** The page of a rule, as a document. */
export function ruleUri(rule: string): vscode.Uri {
  return vscode.Uri.from({ scheme: RULE_SCHEME, path: `/${rule}.md` });
}

/** The settings in force for a file, as a document. The name must not be one that Certidoc checks. */
export function settingsUri(file: vscode.Uri): vscode.Uri {
  const name = file.path.split('/').at(-1) ?? '';
  const path = `/${vscode.l10n.t('settings of {0}', name)}.certidoc-settings.yaml`;
  return vscode.Uri.from({ scheme: SETTINGS_SCHEME, path, query: file.toString() });
}

/** Documents that exist nowhere: their text is the server's answer, and nobody can write in them. */
export class VirtualDocuments implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #registrations: readonly vscode.Disposable[];
  readonly onDidChange = this.#changed.event;

  constructor(private readonly ask: Ask) {
    this.#registrations = [RULE_SCHEME, SETTINGS_SCHEME].map((scheme) =>
      vscode.workspace.registerTextDocumentContentProvider(scheme, this),
    );
  }

  async provideTextDocumentContent({ scheme, path, query }: vscode.Uri): Promise<string> {
    const answer =
      scheme === RULE_SCHEME
        ? await this.ask(RULE_PAGE, { rule: path.replace(/^\/|\.md$/g, '') })
        : await this.ask(EFFECTIVE_SETTINGS, { uri: query });
    return answer?.text ?? nothing(scheme);
  }

  /** Asks the server again for the text of a document that may be shown. */
  refresh(uri: vscode.Uri): void {
    this.#changed.fire(uri);
  }

  dispose(): void {
    for (const one of [...this.#registrations, this.#changed]) one.dispose();
  }
}

function nothing(scheme: string): string {
  return scheme === RULE_SCHEME
    ? vscode.l10n.t('There is no such rule.')
    : `# ${vscode.l10n.t('This file is no document of Certidoc.')}\n`;
}
