import type { GroupShape, Shape } from '../shape.ts';
import { titledBy } from '../titres.ts';
import { type ExtraNames, FieldNames, foldedName } from './names.ts';

/** Gives the one field inside a rubrique that a name means: « Matériel », « Date ». Never throws. */
export function nestedField(
  shape: GroupShape,
  name: string,
): { readonly name: string; readonly field: string } | undefined {
  const groups = tellingNames.get(shape) ?? tellingNamesOf(shape);
  tellingNames.set(shape, groups);
  for (const [rubrique, names] of groups) {
    const field = names.find(name);
    if (field !== undefined) return { name: rubrique, field };
  }
  for (const titled of titledBy(foldedName(name))) {
    const [rubrique = '', field = ''] = titled.split('.');
    const group = shape.fields.get(rubrique);
    if (group?.type === 'group' && group.fields.has(field)) return { name: rubrique, field };
  }
  return undefined;
}

const tellingNames = new WeakMap<GroupShape, ReadonlyMap<string, FieldNames>>();

function tellingNamesOf({ fields }: GroupShape): ReadonlyMap<string, FieldNames> {
  const found = new Map<string, FieldNames>();
  for (const [rubrique, group] of fields) {
    if (group.type !== 'group' || group.short !== undefined) continue;
    const telling = new Map([...group.fields].filter(([, field]) => isTelling(field)));
    found.set(rubrique, new FieldNames(telling, rubrique, undefined, false));
  }
  return found;
}

/** A field whose name means one thing by itself: the schema gives it a title, or its values have a look of their own. */
function isTelling({ type, meta }: Shape): boolean {
  return meta.intitule !== undefined || type === 'number' || meta.nature === 'date' || meta.nature === 'duree';
}

/** Before the first heading a line may name a rubrique, or the one field of a rubrique that has this name. */
export class PreambleNames extends FieldNames {
  constructor(
    private readonly shape: GroupShape,
    extra: ExtraNames,
  ) {
    super(shape.fields, '', extra);
  }

  override find(text: string): string | undefined {
    return super.find(text) ?? (nestedField(this.shape, text) ? text : undefined);
  }
}
