/** The parts of a .docx by what they are, found through its relationships; their names are free. */
import { Refused } from './refusal.ts';
import { elements, parseXml, type XmlElement } from './xml.ts';
import type { Archive } from './zip.ts';

export interface DocxPackage {
  document: XmlElement;
  /** The part that stands in this relation to the document (`numbering`, `styles`), if there is one. */
  part(relation: string): XmlElement | undefined;
}

const USUAL_DOCUMENT = 'word/document.xml';

export function openDocx(archive: Archive): DocxPackage {
  const main = related(archive, '').get('officeDocument') ?? USUAL_DOCUMENT;
  const name = archive.has(main) ? main : USUAL_DOCUMENT;
  const bytes = archive.read(name);
  if (bytes === undefined) throw new Refused('no-main-part');
  const parts = related(archive, name);
  return {
    document: parseXml(bytes),
    part: (relation) => {
      const target = parts.get(relation);
      const found = target === undefined ? undefined : archive.read(target);
      return found === undefined ? undefined : parseXml(found);
    },
  };
}

/** What a part, or the whole package, refers to inside: relation → name of the part. */
function related(archive: Archive, source: string): Map<string, string> {
  const folder = source.slice(0, source.lastIndexOf('/') + 1);
  const bytes = archive.read(`${folder}_rels/${source.slice(folder.length)}.rels`);
  const relations = new Map<string, string>();
  if (bytes === undefined) return relations;
  for (const { attributes } of elements(parseXml(bytes), 'rel:Relationship')) {
    const { Type = '', Target = '', TargetMode } = attributes;
    const relation = Type.slice(Type.lastIndexOf('/') + 1);
    if (TargetMode !== 'External' && !relations.has(relation)) relations.set(relation, resolve(folder, Target));
  }
  return relations;
}

/** `../x` does not occur between the parts that are read here. */
const resolve = (folder: string, target: string) => (target.startsWith('/') ? target.slice(1) : folder + target);
