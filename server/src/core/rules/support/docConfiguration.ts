import * as z from 'zod/mini';
import type { Document } from '../../model/document.ts';
import { SEVERITIES } from '../../model/schemas/common.ts';
import type { EntryNode, MapNode, Node, ScalarNode } from '../../syntax/tree.ts';
import { toPlain } from '../../workspace/plain.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { verificationNames } from '../../workspace/verifications.ts';
import { RULES, ruleById } from '../index.ts';

/** The severities that settings may give a rule. */
export const LEVELS = [...SEVERITIES, 'desactivee'] as const;

/** A setting of a rule that cannot be followed. */
export type SettingFault =
  | { readonly kind: 'unknown-rule'; readonly entry: EntryNode }
  | { readonly kind: 'unknown-option'; readonly entry: EntryNode; readonly names: readonly string[] }
  | { readonly kind: 'level'; readonly node: ScalarNode }
  | { readonly kind: 'shape'; readonly node: Node }
  | { readonly kind: 'no-files'; readonly node: Node }
  | { readonly kind: 'option'; readonly node: Node; readonly expected: string };

/** Lists the identifiers of the rules. */
export function ruleIds(): readonly string[] {
  return RULES.map((rule) => rule.id);
}

/** Finds what is wrong with the settings of the rules, in the order of the text. Never throws. */
export function settingFaults(document: Document<'configuration'>, snapshot: Snapshot): SettingFault[] {
  const added = verificationNames(snapshot);
  const tables = [
    document.root.get('regles'),
    ...(document.root.get('surcharges')?.items ?? []).map((item) => item.get('regles')),
  ];
  const faults = tables.flatMap((table) => (table?.node.entries ?? []).flatMap((entry) => faultsOf(entry, added)));
  return [...faults, ...overridesOfNoFile(document)];
}

/** Overrides that do not say for which files they hold. */
function overridesOfNoFile(document: Document<'configuration'>): SettingFault[] {
  return (document.root.get('surcharges')?.items ?? []).flatMap(({ node }) => {
    const entries = node.kind === 'map' ? node.entries : [];
    const entry = (name: string) => entries.find(({ key }) => key.text === name);
    const files = entry('fichiers')?.value;
    const none = !files || files.kind === 'empty' || (files.kind === 'list' && files.items.length === 0);
    const rules = entry('regles')?.key;
    return none && rules ? [{ kind: 'no-files', node: rules }] : [];
  });
}

function faultsOf(entry: EntryNode, added: ReadonlySet<string>): SettingFault[] {
  if (!ruleById(entry.key.text) && !added.has(entry.key.text)) return [{ kind: 'unknown-rule', entry }];
  const { value } = entry;
  if (value.kind === 'empty') return [];
  if (value.kind === 'scalar') return levelFaults(value);
  if (value.kind === 'map' || value.items.length > 2) return [{ kind: 'shape', node: value }];
  const [level, options] = value.items;
  const faults = level?.kind === 'scalar' ? levelFaults(level) : [{ kind: 'shape' as const, node: value }];
  return options ? [...faults, ...optionFaults(entry.key.text, options)] : faults;
}

function levelFaults(node: ScalarNode): SettingFault[] {
  return LEVELS.some((level) => level === node.text) ? [] : [{ kind: 'level', node }];
}

function optionFaults(id: string, node: Node): SettingFault[] {
  if (node.kind !== 'map') return [{ kind: 'shape', node }];
  const schema = ruleById(id)?.options;
  const names = schema instanceof z.ZodMiniObject ? Object.keys(schema.shape) : [];
  const unknown = node.entries.filter((entry) => !names.includes(entry.key.text));
  const read = schema?.safeParse(toPlain(node));
  const wrong = (read?.error?.issues ?? []).map((issue): SettingFault => {
    const expected = 'expected' in issue && typeof issue.expected === 'string' ? issue.expected : '';
    return { kind: 'option', node: nodeAt(node, issue.path), expected };
  });
  return [...unknown.map((entry): SettingFault => ({ kind: 'unknown-option', entry, names })), ...wrong];
}

/** The deepest node that a path of the validation leads to. */
function nodeAt(root: MapNode, path: readonly PropertyKey[]): Node {
  let at: Node = root;
  for (const step of path) {
    const next: Node | undefined =
      at.kind === 'map'
        ? at.entries.find((entry) => entry.key.text === step)?.value
        : at.kind === 'list' && typeof step === 'number'
          ? at.items[step]
          : undefined;
    if (!next) break;
    at = next;
  }
  return at;
}
