import { CONFIG_NAME, folderOf, kindOfName } from './uris.ts';

/** How the folders around a document are looked at. Folders are URIs without a final slash; nothing rejects. */
export interface FolderLook {
  /** Tells whether there is a file or a folder at a URI. */
  exists(uri: string): Promise<boolean>;
  /** Lists what lies directly in a folder, by name; nothing when it cannot be read. */
  names(folder: string): Promise<readonly string[]>;
  /** Tells whether a folder holds more than any project: the home of a person, the temporary files of all. */
  isTooWide(folder: string): boolean;
}

/** The folder whose documents may speak of each other, and how it was known. */
export interface ProjectFolder {
  readonly folder: string;
  readonly by: 'repository' | 'settings' | 'referentiel';
}

/** How far up a référentiel is looked for: a document's own folder, and its parents. */
const LEVELS = 4;

/** Where people keep their référentiels when not beside their documents. */
const REFERENTIEL_FOLDERS = ['referentiels', 'referentiel'];

/**
 * Finds the project of a folder: the repository it lies in; else the outermost of the folders, going up, that hold
 * settings, and of the nearest one that holds a référentiel. It is the same for every document of the project,
 * whichever of them was asked for. Undefined when nothing tells. Never throws.
 */
export async function projectFolderOf(folder: string, look: FolderLook): Promise<ProjectFolder | undefined> {
  const above = ancestorsOf(folder).filter((one) => !isRoot(one) && !look.isTooWide(one));
  let settings: string | undefined;
  for (const one of above) {
    if ((await look.exists(`${one}/.git`)) || (await look.exists(`${one}/.git/HEAD`)))
      return { folder: one, by: 'repository' };
    if (await look.exists(`${one}/${CONFIG_NAME}`)) settings = one;
  }
  const near = await holderOfReferentiel(above.slice(0, LEVELS), look);
  if (settings !== undefined && (near === undefined || settings.length <= near.length))
    return { folder: settings, by: 'settings' };
  return near === undefined ? undefined : { folder: near, by: 'referentiel' };
}

/** Lists the settings files that may hold for the documents of a folder, nearest first, there or not. Never throws. */
export function settingsAbove(folder: string): readonly string[] {
  return ancestorsOf(folder).map((one) => `${one}/${CONFIG_NAME}`);
}

async function holderOfReferentiel(folders: readonly string[], look: FolderLook): Promise<string | undefined> {
  for (const folder of folders) {
    for (const place of [folder, ...REFERENTIEL_FOLDERS.map((name) => `${folder}/${name}`)]) {
      if ((await look.names(place)).some((name) => kindOfName(name) === 'referentiel')) return folder;
    }
  }
  return undefined;
}

/** The folder itself first, the root of the disk last. */
function ancestorsOf(folder: string): string[] {
  const found: string[] = [];
  for (let at = folder; /^[a-z][a-z\d+.-]*:\/\/./i.test(`${at}/`); at = folderOf(at)) found.push(at);
  return found;
}

/** `file://`, `file:///c%3A`: the root of a disk or of a server. */
function isRoot(folder: string): boolean {
  return /^[a-z][a-z\d+.-]*:\/\/[^/]*(?:\/[a-z](?::|%3a))?$/i.test(folder);
}
