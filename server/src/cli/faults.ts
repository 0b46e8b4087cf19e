import type { Bilingual } from '../core/linter.ts';
import { printable } from './format/printable.ts';
import { say } from './language.ts';
import type { Shell } from './shell.ts';

/** Why a file or a folder could not be read; `path` is as people know it. */
export interface Fault {
  readonly path: string;
  readonly message: Bilingual;
}

/** A request that cannot be carried out. It ends the command with status 2, its message on stderr. */
export class UsageError extends Error {
  constructor(readonly text: Bilingual) {
    super(text.fr);
  }
}

/** Writes a line on stderr, preceded by the program's name. Never throws. */
export function complain(shell: Shell, text: Bilingual): void {
  shell.stderr.write(`certidoc${shell.language === 'fr' ? ' ' : ''}: ${printable(say(text, shell.language))}\n`);
}

/** Writes a fault on stderr, with its path. Never throws. */
export function complainOf(shell: Shell, { path, message }: Fault): void {
  complain(shell, { fr: `${path} : ${message.fr}`, en: `${path}: ${message.en}` });
}

const REASONS: Readonly<Record<string, Bilingual>> = {
  ENOENT: { fr: "ce fichier ou ce dossier n'existe pas.", en: 'there is no such file or folder.' },
  EACCES: { fr: "vous n'avez pas le droit de le lire.", en: 'you may not read it.' },
  EPERM: { fr: "vous n'avez pas le droit de le lire.", en: 'you may not read it.' },
  EISDIR: {
    fr: "c'est un dossier, alors que son nom est celui d'un document. Renommez-le.",
    en: 'this is a folder, though its name is that of a document. Rename it.',
  },
  ELOOP: { fr: 'ce lien tourne en rond.', en: 'this link goes round in circles.' },
  ENAMETOOLONG: { fr: 'ce nom est trop long.', en: 'this name is too long.' },
};

/** What is wrong with a link that leads nowhere. */
export const BROKEN_LINK: Bilingual = {
  fr: "ce lien mène à un fichier qui n'existe pas.",
  en: 'this link leads to a file that does not exist.',
};

/** What is wrong with a folder named like a document. */
export const IS_FOLDER: Bilingual = reasonOf('EISDIR');

/** Words an error of the file system. Never throws. */
export function reasonOfError(error: unknown): Bilingual {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
  return reasonOf(code, error instanceof Error ? error.message : String(error));
}

const WRITE_REASONS: Readonly<Record<string, Bilingual>> = {
  EACCES: { fr: "vous n'avez pas le droit d'y écrire.", en: 'you may not write there.' },
  EPERM: { fr: "vous n'avez pas le droit d'y écrire.", en: 'you may not write there.' },
  ENOENT: { fr: "le dossier n'existe pas.", en: 'the folder does not exist.' },
  ENOTDIR: { fr: "ce qui devrait être son dossier n'en est pas un.", en: 'what should be its folder is none.' },
  EEXIST: { fr: 'autre chose porte déjà ce nom.', en: 'something else has this name already.' },
  EISDIR: { fr: "c'est un dossier, et non un fichier.", en: 'this is a folder, not a file.' },
  ENAMETOOLONG: { fr: 'ce nom est trop long.', en: 'this name is too long.' },
  ENOSPC: { fr: "il n'y a plus de place sur le disque.", en: 'the disk is full.' },
  EROFS: { fr: 'ce disque est en lecture seule.', en: 'this disk is read-only.' },
};

/** Words an error of the file system met while writing. Never throws. */
export function reasonOfWriteError(error: unknown): Bilingual {
  const known = error instanceof Error && 'code' in error ? WRITE_REASONS[String(error.code)] : undefined;
  const detail = error instanceof Error ? error.message : String(error);
  return known ?? { fr: `écriture impossible (${detail}).`, en: `cannot be written (${detail}).` };
}

function reasonOf(code: string, detail = ''): Bilingual {
  return REASONS[code] ?? { fr: `lecture impossible (${detail}).`, en: `cannot be read (${detail}).` };
}
