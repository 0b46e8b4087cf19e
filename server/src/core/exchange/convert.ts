import { type Document, isKind, type NotationName, SCHEMAS } from '../model/document.ts';
import { freeLinesOf } from '../model/markdown/free.ts';
import { comparable, valueOfNode } from '../model/markdown/write/value.ts';
import type { Bilingual } from '../model/notation.ts';
import { readDocument } from '../model/read.ts';
import { shapeOf } from '../model/shape.ts';
import { givenNames } from '../workspace/rubriques.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { toMarkdown } from './toMarkdown.ts';
import { toYaml } from './toYaml.ts';

/** A document in the other notation. */
export interface Conversion {
  /** Beside the original, under the same name. */
  readonly uri: string;
  readonly text: string;
  /** How many lines that no rubrique takes have become comments. */
  readonly asComments: number;
  /** False when the text does not quite read back as the same document, which is worth a look. */
  readonly faithful: boolean;
}

/** Why a document cannot be converted, in words for the person who asks. */
export interface NoConversion {
  readonly refused: Bilingual;
}

/** Gives the notation that a document is not written in. Never throws. */
export function otherNotation({ source }: Document): NotationName {
  return source.notation === 'yaml' ? 'markdown' : 'yaml';
}

/**
 * Writes a fiche or a bilan in the other notation, comments and free text kept. Refuses what has no other notation, and a
 * text whose meaning is not known. Never throws.
 */
export function convert(snapshot: Snapshot, document: Document, to: NotationName): Conversion | NoConversion {
  if (!isKind(document, 'fiche') && !isKind(document, 'bilan')) return NOT_OURS;
  if (document.source.notation === to) return to === 'yaml' ? ALREADY_YAML : ALREADY_MARKDOWN;
  const text = to === 'yaml' ? (document.damaged ? undefined : toYaml(document)) : toMarkdown(snapshot, document);
  if (text === undefined || !document.readable) return DAMAGED;
  const uri = document.uri.replace(/\.(?:ya?ml|md)$/i, to === 'yaml' ? '.yaml' : '.md');
  return {
    uri,
    text: document.text.includes('\r\n') ? text.replace(/\n/g, '\r\n') : text,
    asComments: freeLinesOf(document).length,
    faithful: isSame(snapshot, document, uri, text),
  };
}

function isSame(snapshot: Snapshot, document: Document, uri: string, text: string): boolean {
  const { kind, source } = document;
  const { namedKind } = source;
  const read = readDocument({ uri, text, namedKind, config: false, names: givenNames(snapshot, document) });
  const shape = shapeOf(SCHEMAS[kind]);
  const said = ({ source: { tree } }: Document) => JSON.stringify(comparable(shape, valueOfNode(tree.root)));
  return read !== undefined && read.problems.length === 0 && said(read) === said(document);
}

const NOT_OURS: NoConversion = {
  refused: {
    fr: "Seuls une fiche ou un bilan s'écrivent en YAML ou en Markdown, au choix ; un référentiel reste en YAML.",
    en: 'Only a fiche or a bilan can be in YAML or in Markdown; a référentiel stays in YAML.',
  },
};

const ALREADY_YAML: NoConversion = {
  refused: { fr: 'Ce document est déjà en YAML.', en: 'This document is in YAML already.' },
};

const ALREADY_MARKDOWN: NoConversion = {
  refused: { fr: 'Ce document est déjà en Markdown.', en: 'This document is in Markdown already.' },
};

const DAMAGED: NoConversion = {
  refused: {
    fr: "Ce document ne peut pas être lu en entier : corrigez d'abord les erreurs signalées, pour que rien ne se perde.",
    en: 'This document cannot be read whole: first correct the errors reported, so that nothing is lost.',
  },
};
