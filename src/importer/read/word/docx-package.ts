/** The parts of a .docx by what they are. */
import { relationsOf } from '../container/package-relations.ts';
import { parseXml, type XmlElement } from '../container/xml.ts';
import type { Archive } from '../container/zip.ts';
import { Refused } from '../refusal.ts';

export interface DocxPackage {
  document: XmlElement;
  /** The part that stands in this relation to the document (`numbering`, `styles`), if there is one. */
  part(relation: string): XmlElement | undefined;
}

const USUAL_DOCUMENT = 'word/document.xml';

export function openDocx(archive: Archive): DocxPackage {
  const main =
    relationsOf(archive, '').find(({ kind }) => kind === 'officeDocument')?.target ?? USUAL_DOCUMENT;
  const name = archive.has(main) ? main : USUAL_DOCUMENT;
  const bytes = archive.read(name);
  if (bytes === undefined) throw new Refused('no-main-part');
  const relations = relationsOf(archive, name);
  return {
    document: parseXml(bytes),
    part: (relation) => {
      const target = relations.find(({ kind }) => kind === relation)?.target;
      const found = target === undefined ? undefined : archive.read(target);
      return found === undefined ? undefined : parseXml(found);
    },
  };
}
