/** The sheets of a workbook and what their cells share: texts and number formats. */
import { relationsOf } from '../container/package-relations.ts';
import { child, elements, isElement, parseXml, textOf, type XmlElement } from '../container/xml.ts';
import type { Archive } from '../container/zip.ts';
import { Refused } from '../refusal.ts';

export interface Workbook {
  sheets: Sheet[];
  texts: readonly string[];
  /** Number formats by the style of a cell. */
  formats: readonly NumberFormat[];
  /** Days count from 1904, not 1900. */
  from1904: boolean;
}

export interface Sheet {
  name: string;
  isHidden: boolean;
  /** Undefined for a sheet that is a chart. */
  content(): XmlElement | undefined;
}

/** Built in by its number, or written out. */
export interface NumberFormat {
  id: number;
  code: string | undefined;
}

const USUAL_WORKBOOK = 'xl/workbook.xml';

export function openWorkbook(archive: Archive): Workbook {
  const main =
    relationsOf(archive, '').find(({ kind }) => kind === 'officeDocument')?.target ?? USUAL_WORKBOOK;
  const name = archive.has(main) ? main : USUAL_WORKBOOK;
  const bytes = archive.read(name);
  if (bytes === undefined) throw new Refused('no-main-part');
  const workbook = parseXml(bytes);
  const relations = relationsOf(archive, name);
  const part = (target: string | undefined) => {
    const found = target === undefined ? undefined : archive.read(target);
    return found === undefined ? undefined : parseXml(found);
  };
  const partOf = (kind: string) => part(relations.find((relation) => relation.kind === kind)?.target);
  return {
    sheets: elements(child(workbook, 'x:sheets'), 'x:sheet').map(({ attributes }) => ({
      name: attributes['name'] ?? '',
      isHidden: (attributes['state'] ?? 'visible') !== 'visible',
      content: () => {
        const relation = relations.find(({ id }) => id === attributes['r:id']);
        return relation?.kind === 'worksheet' ? part(relation.target) : undefined;
      },
    })),
    texts: elements(partOf('sharedStrings'), 'x:si').map(richText),
    formats: formatsIn(partOf('styles')),
    from1904: /^(?:1|true)$/.test(child(workbook, 'x:workbookPr')?.attributes['date1904'] ?? ''),
  };
}

function formatsIn(styles: XmlElement | undefined): NumberFormat[] {
  const codes = new Map(
    elements(child(styles, 'x:numFmts'), 'x:numFmt').map(({ attributes }) => [
      Number(attributes['numFmtId']),
      attributes['formatCode'],
    ]),
  );
  return elements(child(styles, 'x:cellXfs'), 'x:xf').map(({ attributes }) => {
    const id = Number(attributes['numFmtId'] ?? 0);
    return { id, code: codes.get(id) };
  });
}

/** All runs of a text, without the reading aids above its characters. */
export function richText(text: XmlElement | undefined): string {
  const words = (text?.children ?? [])
    .map((node) => {
      if (!isElement(node)) return '';
      if (node.name === 'x:t') return textOf(node);
      return node.name === 'x:r' ? richText(node) : '';
    })
    .join('');
  return unescaped(words);
}

/** Characters that XML cannot hold: `_x000D_`. */
const unescaped = (text: string) =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
