import * as vscode from 'vscode';
import type { Ask } from '../../../server/src/lsp/protocolMap.ts';
import { STATUS, type StatusResult } from '../../../server/src/lsp/protocolRequests.ts';
import { isOurs } from '../ours.ts';

/** How long to wait for the next change before asking the server, in milliseconds. */
const WAIT = 200;

/** The item that says what the document shown is and how far it is; hidden for other documents. */
export class StatusBar implements vscode.Disposable {
  readonly #item = vscode.window.createStatusBarItem('certidoc.status', vscode.StatusBarAlignment.Right, 110);
  readonly #listeners: readonly vscode.Disposable[];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;

  constructor(private readonly ask: Ask) {
    this.#item.name = 'Certidoc';
    const isShown = (uri: vscode.Uri) => uri.toString() === shown()?.uri.toString();
    this.#listeners = [
      vscode.window.onDidChangeActiveTextEditor(() => this.#plan(0)),
      vscode.languages.onDidChangeDiagnostics(({ uris }) => uris.some(isShown) && this.#plan(WAIT)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => isShown(document.uri) && this.#plan(WAIT)),
    ];
    this.#plan(0);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const one of [...this.#listeners, this.#item]) one.dispose();
  }

  #plan(wait: number): void {
    clearTimeout(this.#timer);
    if (shown()) this.#timer = setTimeout(() => void this.#update(), wait);
    else this.#item.hide();
  }

  async #update(): Promise<void> {
    const document = shown();
    const turn = ++this.#asked;
    if (!document) return;
    // While the server does not answer there is nothing to say; why is said elsewhere.
    const status = await this.ask(STATUS, { uri: document.uri.toString() }).catch(() => null);
    if (turn !== this.#asked || document !== shown()) return;
    if (status) this.#show(status);
    else this.#item.hide();
  }

  #show(status: StatusResult): void {
    const name = nameOf(status);
    const counted = status.required > 0;
    this.#item.text = [`$(checklist) ${kindOf(status)}`, name, counted ? `${status.complete}/${status.required}` : '']
      .filter(Boolean)
      .join(' · ');
    this.#item.tooltip = counted
      ? vscode.l10n.t(
          '{0} of {1} required rubriques are complete. Click to see what is missing.',
          status.complete,
          status.required,
        )
      : vscode.l10n.t('Click to find a critère by its words.');
    this.#item.accessibilityInformation = { label: `Certidoc : ${kindOf(status)} ${name}. ${this.#item.tooltip}` };
    this.#item.command = counted ? 'certidoc.showMissing' : 'certidoc.goToItem';
    this.#item.show();
  }
}

function shown(): vscode.TextDocument | undefined {
  const document = vscode.window.activeTextEditor?.document;
  return document && isOurs(document) ? document : undefined;
}

function kindOf({ kind }: StatusResult): string {
  return kind === 'referentiel' ? 'référentiel' : kind;
}

function nameOf({ referentiel }: StatusResult): string {
  if (!referentiel) return vscode.l10n.t('no référentiel');
  return referentiel.version === '' ? referentiel.id : `${referentiel.id}@${referentiel.version}`;
}
