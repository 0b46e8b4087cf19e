import { PLACEHOLDER } from '../../rules/support/skeletons.ts';
import { type Plain, writeBlock, writeFlow, writeScalar } from '../../syntax/yaml/write.ts';
import { choiceOf, toSnippet, withoutMarks } from '../../text/snippet.ts';

/** What is written: its lines after the first are counted from the column of the first. */
export interface Draft {
  readonly plain: string;
  /** The same with places to tab through, for editors that know them; undefined when there is none. */
  readonly snippet?: string;
}

/** A text that leaves nothing to fill in. Never throws. */
export function fixed(text: string): Draft {
  return { plain: text };
}

/** A text with choices and placeholders marked (text/snippet.ts). Never throws. */
export function marked(text: string): Draft {
  const snippet = toSnippet(text, PLACEHOLDER);
  const plain = text.replace(/⟦([^⟦⟧|]*)[^⟦⟧]*⟧/g, '$1');
  return snippet === plain ? { plain } : { plain, snippet };
}

/** Fields or items as the lines of a block. Never throws. */
export function blockDraft(data: { readonly [key: string]: Plain } | readonly Plain[]): Draft {
  return marked(writeBlock(data, 0));
}

/** A key and its value, on one line between braces, on its own lines elsewhere. Never throws. */
export function entryDraft(key: string, value: Plain, flow: boolean): Draft {
  return flow ? marked(`${writeScalar(key, true)}: ${writeFlow(value)}`) : blockDraft({ [key]: value });
}

/** A key whose value is still to be written: the cursor goes where it will be, `end` closes it. Never throws. */
export function keyDraft(key: string, flow: boolean, around: readonly [string, string] = ['', '']): Draft {
  const [open, close] = around;
  const begun = `${writeScalar(key, flow)}: ${open}`;
  return { plain: `${begun}${close}`, snippet: `${toSnippet(begun, PLACEHOLDER)}$1${close}` };
}

/** A key whose value is one of some, or another text. Without places to tab through, the value is left out. */
export function choiceDraft(key: string, values: readonly string[], flow: boolean): Draft {
  const begun = `${writeScalar(withoutMarks(key), flow)}: `;
  return { plain: begun, snippet: toSnippet(`${begun}${choiceOf(values)}`, PLACEHOLDER) };
}
