/** Which part of an office file refers to which; the names of parts are free. */
import { elements, parseXml } from './xml.ts';
import type { Archive } from './zip.ts';

export interface Relation {
  id: string;
  /** `styles`, `worksheet`: the last word of the relation's address. */
  kind: string;
  /** The part's name in the archive. */
  target: string;
}

/** What a part, or with an empty name the whole package, refers to inside the archive. */
export function relationsOf(archive: Archive, source: string): Relation[] {
  const folder = source.slice(0, source.lastIndexOf('/') + 1);
  const bytes = archive.read(`${folder}_rels/${source.slice(folder.length)}.rels`);
  if (bytes === undefined) return [];
  return elements(parseXml(bytes), 'rel:Relationship')
    .filter(({ attributes }) => attributes['TargetMode'] !== 'External')
    .map(({ attributes: { Id = '', Type = '', Target = '' } }) => ({
      id: Id,
      kind: Type.slice(Type.lastIndexOf('/') + 1),
      target: Target.startsWith('/') ? Target.slice(1) : folder + Target,
    }));
}
