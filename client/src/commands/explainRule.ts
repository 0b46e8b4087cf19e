import * as vscode from 'vscode';
import type { Ask } from '../../../server/src/lsp/protocolMap.ts';
import { type ListedRule, RULES } from '../../../server/src/lsp/protocolRequests.ts';
import { ruleUri } from '../views/virtualDocuments.ts';

/** « Expliquer une règle » : opens its page. `rule`: without asking. */
export async function explainRule(ask: Ask, rule?: string): Promise<void> {
  const id = typeof rule === 'string' ? rule : (await chooseRule(ask))?.id;
  if (id === undefined) return;
  const uri = ruleUri(id);
  try {
    await vscode.commands.executeCommand('markdown.showPreview', uri);
  } catch {
    // No Markdown preview in this editor: the page is readable as text too.
    await vscode.window.showTextDocument(uri, { preview: true });
  }
}

async function chooseRule(ask: Ask): Promise<ListedRule | undefined> {
  const rules = await ask(RULES, {});
  const here = rulesReportedHere();
  const row = (rule: ListedRule) => ({ label: rule.id, description: rule.titre, rule });
  const separator = (label: string) => ({ label, kind: vscode.QuickPickItemKind.Separator, rule: undefined });
  const reported = rules.filter(({ id }) => here.has(id)).map(row);
  const rest = rules.filter(({ id }) => !here.has(id)).map(row);
  const rows =
    reported.length === 0
      ? rest
      : [
          separator(vscode.l10n.t('Reported in this document')),
          ...reported,
          separator(vscode.l10n.t('Others')),
          ...rest,
        ];
  const chosen = await vscode.window.showQuickPick(rows, {
    title: vscode.l10n.t('Explain a rule'),
    placeHolder: vscode.l10n.t('Which rule?'),
    matchOnDescription: true,
  });
  return chosen?.rule;
}

function rulesReportedHere(): ReadonlySet<string> {
  const active = vscode.window.activeTextEditor?.document.uri;
  const diagnostics = active ? vscode.languages.getDiagnostics(active) : [];
  const own = diagnostics.filter(({ source }) => source === 'certidoc');
  return new Set(own.map(({ code }) => String(typeof code === 'object' ? code.value : code)));
}
