/** Damaged, hostile and foreign files: one clear message each, and never a crash. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { LIMITS } from '../../../../src/importer/read/limits.ts';
import { readDocument } from '../../../../src/importer/read/read-document.ts';
import { REFUSALS, type RefusalKind } from '../../../../src/importer/read/refusal.ts';
import { compoundFile } from '../../../support/compound-file.ts';
import {
  docxFromText,
  docxFromXml,
  excelParts,
  paragraphXml,
  wordParts,
  xlsxFromRows,
  xlsxFromXml,
  zipped,
} from '../../../support/office-files.ts';

const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const utf8 = (text: string) => new TextEncoder().encode(text);

const doc = new Uint8Array(
  readFileSync(new URL('../../../fixtures/importer/outline-typed.doc', import.meta.url)),
);
const docx = await docxFromText('一、标题\n1.修桥（责任单位：县住建局）');
const xlsx = await xlsxFromRows([
  ['序号', '任务', '责任单位'],
  [1, '修桥', '县住建局'],
]);

const word = (body: string) => docxFromXml({ body });
const wordWith = (parts: Record<string, string | Uint8Array>) =>
  zipped({ ...wordParts({ body: paragraphXml('甲') }), ...parts });
const wordXml = (xml: string) => wordWith({ 'word/document.xml': xml });
const without = (part: string) => {
  const { [part]: _, ...parts } = wordParts({ body: paragraphXml('甲') });
  return zipped(parts);
};
const sheet = (xml: string) => xlsxFromXml({ sheets: { 表: xml } });

/** Numbers by list and by style, a table, a field. */
const OUTLINE = {
  body:
    '<w:p><w:pPr><w:pStyle w:val="H"/></w:pPr><w:r><w:t>标题</w:t></w:r></w:p>' +
    paragraphXml('修桥', '1', 1) +
    '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF a</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>三</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>' +
    '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/><w:vMerge w:val="restart"/></w:tcPr><w:p/></w:tc></w:tr><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/><w:vMerge/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>',
  numbering:
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:pStyle w:val="H"/><w:lvlText w:val="%1、"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlRestart w:val="0"/><w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum>' +
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="1"><w:startOverride w:val="4"/></w:lvlOverride></w:num>',
  styles:
    '<w:style w:type="paragraph" w:styleId="H"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
};

/** A copy with some bytes changed. */
function changed(bytes: Uint8Array, change: (view: DataView, copy: Uint8Array) => void): Uint8Array {
  const copy = bytes.slice();
  change(new DataView(copy.buffer), copy);
  return copy;
}

/** Where a signature or a text stands, the last time. */
function placeOf(bytes: Uint8Array, text: string): number {
  const at = new TextDecoder('latin1').decode(bytes).lastIndexOf(text);
  if (at === -1) throw new Error(`no ${JSON.stringify(text)} in the file`);
  return at;
}

const DIRECTORY = 'PK\x01\x02';
const zeros = (megabytes: number) => new Uint8Array(megabytes * 1024 * 1024);

/** `word/document.xml` twice: the second under a name of the same length that is then overwritten. */
const twice = changed(wordWith({ 'word/document.xm1': '<a/>' }), (_, copy) => {
  for (const place of [
    placeOf(copy, 'word/document.xm1'),
    new TextDecoder('latin1').decode(copy).indexOf('word/document.xm1'),
  ]) {
    copy[place + 'word/document.xm'.length] = 'l'.charCodeAt(0);
  }
});

const OPEN = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>`;
const CLOSE = '</w:body></w:document>';
const LAUGHS = `<!DOCTYPE a [<!ENTITY a "哈哈哈哈哈哈哈哈"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>`;

const CASES: [name: string, file: string, bytes: Uint8Array, refusal: RefusalKind][] = [
  // What is not there
  ['nothing at all', '清单.docx', new Uint8Array(), 'empty'],
  ['an empty text', '清单.txt', new Uint8Array(), 'empty'],
  ['blanks only', '清单.txt', utf8(' \r\n\t\u3000\n'), 'no-text'],
  ['a document of pictures', '清单.docx', word('<w:p><w:r><w:drawing/></w:r></w:p>'), 'no-text'],
  ['a workbook without words', '清单.xlsx', await xlsxFromRows([]), 'no-text'],
  ['more than 50 MB', '清单.docx', zeros(51), 'too-big'],

  // What is something else
  ['a PDF', '清单.pdf', latin1('%PDF-1.7\n\x00\x01'), 'pdf'],
  ['a picture', '扫描.png', latin1('\x89PNG\r\n\x1a\n\x00\x00\x00'), 'image'],
  ['a photo named .docx', '清单.docx', latin1('\xff\xd8\xff\xe0\x00\x10JFIF\x00'), 'image'],
  ['a web page', '清单.html', utf8('<!DOCTYPE html><html><body>甲</body></html>'), 'html'],
  [
    'a web archive named .doc',
    '清单.doc',
    utf8('MIME-Version: 1.0\r\nContent-Type: multipart/related'),
    'html',
  ],
  ['RTF named .doc', '清单.doc', utf8('{\\rtf1\\ansi\\ansicpg936 甲}'), 'rtf'],
  [
    'Word 2003 XML',
    '清单.xml',
    utf8('<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument/>'),
    'word-xml',
  ],
  [
    'slides',
    '汇报.pptx',
    zipped({ '[Content_Types].xml': '<Types/>', 'ppt/presentation.xml': '<p/>' }),
    'presentation',
  ],
  [
    'OpenDocument',
    '清单.odt',
    zipped({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<o/>' }),
    'opendocument',
  ],
  ['OFD', '清单.ofd', zipped({ 'OFD.xml': '<o/>' }), 'ofd'],
  ['an archive of documents', '清单.zip', zipped({ '清单.docx': docx }), 'archive'],
  ['a Rar archive', '清单.rar', latin1('Rar!\x1a\x07\x01\x00'), 'archive'],
  ['a binary workbook', '清单.xlsb', zipped({ 'xl/workbook.bin': new Uint8Array([0]) }), 'xlsb'],
  ['an old workbook', '清单.xls', compoundFile({ Workbook: new Uint8Array(600) }), 'xls'],
  ['old slides', '汇报.ppt', compoundFile({ 'PowerPoint Document': new Uint8Array(600) }), 'presentation'],
  ['a mail', '来信.msg', compoundFile({ __properties_version1: new Uint8Array(64) }), 'other-office'],
  ['a program', '清单.docx', latin1('MZ\x90\x00\x03\x00\x00\x00'), 'binary'],
  ['UTF-16 that does not say so', '清单.txt', latin1('1\x00.\x00a\x00'), 'binary'],
  ['text in no encoding', '清单.txt', latin1('\xb1\xff\xfe\xb2\x81'), 'encoding'],
  ['UTF-16 cut in a letter', '清单.txt', latin1('\xff\xfe1\x00\x2e'), 'encoding'],

  // What is not what its name says
  ['.docx named .doc', '清单.doc', docx, 'wrong-name'],
  ['.doc named .docx', '清单.docx', doc, 'wrong-name'],
  ['a workbook named .docx', '清单.docx', xlsx, 'wrong-name'],
  ['text named .docx', '清单.docx', utf8('1.修桥'), 'wrong-name'],
  ['.docx named .txt', '清单.txt', docx, 'wrong-name'],
  ['a PDF named .docx', '清单.docx', latin1('%PDF-1.4\n%\xe2\xe3\xcf\xd3\n\x00'), 'pdf'],

  // Locked, or with programs inside
  [
    'an encrypted .docx',
    '清单.docx',
    compoundFile({ EncryptionInfo: new Uint8Array(8), EncryptedPackage: new Uint8Array(600) }),
    'encrypted',
  ],
  [
    'an encrypted .doc',
    '清单.doc',
    changed(doc, (view) => view.setUint16(placeOf(doc, '\xec\xa5') + 10, 0x0100, true)),
    'encrypted',
  ],
  [
    'an encrypted part',
    '清单.docx',
    changed(docx, (view) => view.setUint16(placeOf(docx, DIRECTORY) + 8, 1, true)),
    'encrypted',
  ],
  ['macros', '清单.docx', wordWith({ 'word/vbaProject.bin': new Uint8Array(8) }), 'macros'],
  [
    'a kind with macros',
    '清单.docx',
    wordWith({
      '[Content_Types].xml':
        '<Types><Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>',
    }),
    'macros',
  ],
  ['a name for macros', '清单.docm', docx, 'macros'],
  [
    'a workbook with macros',
    '清单.xlsm',
    zipped({ ...excelParts({ sheets: {} }), 'xl/vbaProject.bin': new Uint8Array(8) }),
    'macros',
  ],
  [
    'a .doc with macros',
    '清单.doc',
    compoundFile({ WordDocument: new Uint8Array(600) }, ['Macros']),
    'macros',
  ],

  // Damaged archives
  ['half a document', '清单.docx', docx.subarray(0, docx.length / 2), 'archive-broken'],
  ['a document without its last byte', '清单.docx', docx.subarray(0, -1), 'archive-broken'],
  ['only the mark of an archive', '清单.docx', latin1('PK\x03\x04'), 'archive-broken'],
  [
    'a directory that points beyond the end',
    '清单.docx',
    changed(docx, (view) => view.setUint32(placeOf(docx, 'PK\x05\x06') + 16, 0x7fffffff, true)),
    'archive-broken',
  ],
  [
    'a part that points beyond the end',
    '清单.docx',
    changed(docx, (view, copy) =>
      view.setUint32(placeOf(copy, 'word/document.xml') - 46 + 42, 0xffffff, true),
    ),
    'archive-broken',
  ],
  [
    'a part in an unknown packing',
    '清单.docx',
    changed(docx, (view, copy) => view.setUint16(placeOf(copy, 'word/document.xml') - 46 + 10, 12, true)),
    'archive-broken',
  ],
  [
    'a part that is not what was packed',
    '清单.docx',
    changed(docx, (view, copy) => view.setUint32(placeOf(copy, 'word/document.xml') - 46 + 16, 7, true)),
    'archive-broken',
  ],
  [
    'a part that claims to be smaller than it is',
    '清单.docx',
    changed(docx, (view, copy) => view.setUint32(placeOf(copy, 'word/document.xml') - 46 + 24, 9, true)),
    'archive-broken',
  ],
  ['an empty archive', '清单.docx', zipSync({}), 'archive'],

  // Hostile archives
  ['a zip bomb', '清单.docx', wordWith({ 'word/document.xml': zeros(20) }), 'archive-bomb'],
  ['a zip bomb in a picture', '清单.docx', wordWith({ 'word/media/image1.png': zeros(40) }), 'archive-bomb'],
  [
    'a part that claims 1 GB',
    '清单.docx',
    changed(docx, (view, copy) =>
      view.setUint32(placeOf(copy, 'word/document.xml') - 46 + 24, 2 ** 30, true),
    ),
    'archive-bomb',
  ],
  [
    '6,000 parts',
    '清单.docx',
    wordWith(Object.fromEntries(Array.from({ length: 6000 }, (_, index) => [`word/${index}`, '']))),
    'archive-bomb',
  ],
  ['a path out of the file', '清单.docx', wordWith({ '../../etc/passwd': 'x' }), 'archive-names'],
  ['an absolute path', '清单.docx', wordWith({ '/etc/passwd': 'x' }), 'archive-names'],
  ['a Windows path', '清单.docx', wordWith({ 'C:\\windows\\x': 'x' }), 'archive-names'],
  ['two documents in one', '清单.docx', twice, 'archive-names'],
  ['two documents but for the case', '清单.docx', wordWith({ 'word/Document.xml': '<a/>' }), 'archive-names'],

  // Parts that are missing or broken
  [
    'no document part',
    '清单.docx',
    zipped({ '[Content_Types].xml': '<Types/>', 'word/styles.xml': '<a/>' }),
    'no-main-part',
  ],
  ['no document part, though it is named', '清单.docx', without('word/document.xml'), 'no-main-part'],
  [
    'no body',
    '清单.docx',
    wordXml('<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>'),
    'no-main-part',
  ],
  ['an empty document part', '清单.docx', wordXml(''), 'xml-broken'],
  ['XML that ends early', '清单.docx', wordXml(`${OPEN}<w:p>`), 'xml-broken'],
  ['elements that cross', '清单.docx', wordXml(`${OPEN}<w:p></w:r></w:p>${CLOSE}`), 'xml-broken'],
  ['no XML', '清单.docx', wordXml('修桥'), 'xml-broken'],
  ['a prefix that is not declared', '清单.docx', wordXml('<w:document><w:body/></w:document>'), 'xml-broken'],
  [
    'an entity that is not declared',
    '清单.docx',
    word('<w:p><w:r><w:t>&nbsp;</w:t></w:r></w:p>'),
    'xml-broken',
  ],
  [
    'bytes that are no UTF-8',
    '清单.docx',
    wordWith({ 'word/document.xml': latin1(`${OPEN}\xb1\xb2${CLOSE}`) }),
    'xml-broken',
  ],
  [
    'control characters',
    '清单.docx',
    wordXml(`${OPEN}<w:p><w:r><w:t>\x01</w:t></w:r></w:p>${CLOSE}`),
    'xml-broken',
  ],
  [
    'broken styles',
    '清单.docx',
    zipped({ ...wordParts({ body: paragraphXml('甲'), styles: '' }), 'word/styles.xml': '<w:styles' }),
    'xml-broken',
  ],
  [
    'a billion laughs',
    '清单.docx',
    wordXml(`${LAUGHS}${OPEN}<w:p><w:r><w:t>&c;</w:t></w:r></w:p>${CLOSE}`),
    'xml-entities',
  ],
  [
    'a file of the machine as an entity',
    '清单.docx',
    wordXml(`<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>${OPEN}&x;${CLOSE}`),
    'xml-entities',
  ],
  [
    'elements 100,000 deep',
    '清单.docx',
    word('<w:p>'.repeat(100_000) + '</w:p>'.repeat(100_000)),
    'xml-too-big',
  ],
  [
    'a million elements',
    '清单.docx',
    zipSync({
      'word/document.xml': [utf8(`${OPEN}${'<w:p/>'.repeat(LIMITS.xmlNodes)}${CLOSE}`), { level: 0 }],
    }),
    'xml-too-big',
  ],

  [
    'fields in fields in fields',
    '清单.docx',
    word(`<w:p>${'<w:r><w:fldChar w:fldCharType="begin"/></w:r>'.repeat(1000)}</w:p>`),
    'xml-too-big',
  ],

  // Workbooks
  [
    'a long text in every cell',
    '清单.xlsx',
    xlsxFromXml({
      sheets: {
        表: `<sheetData>${'<row><c t="s"><v>0</v></c><c t="s"><v>0</v></c></row>'.repeat(5000)}</sheetData>`,
      },
      sharedStrings: `<si><t>${'长'.repeat(50_000)}</t></si>`,
    }),
    'xml-too-big',
  ],
  ['a workbook without its workbook part', '清单.xlsx', zipped({ 'xl/styles.xml': '<a/>' }), 'no-main-part'],
  [
    'a row beyond the world',
    '清单.xlsx',
    sheet('<sheetData><row r="1000000000"><c r="A1000000000"><v>1</v></c></row></sheetData>'),
    'sheet-too-big',
  ],
  [
    'a column beyond the world',
    '清单.xlsx',
    sheet('<sheetData><row r="1"><c r="ZZZZ1"><v>1</v></c></row></sheetData>'),
    'sheet-too-big',
  ],
  [
    'merged cells without end',
    '清单.xlsx',
    sheet(
      `<sheetData><row r="19000"><c r="A19000"><v>1</v></c></row></sheetData><mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(5000)}</mergeCells>`,
    ),
    'sheet-too-big',
  ],
  ['a broken sheet', '清单.xlsx', sheet('<sheetData><row>'), 'xml-broken'],

  // Old Word files
  ['a .doc cut in half', '清单.doc', doc.subarray(0, doc.length / 2), 'archive-broken'],
  ['only the mark of an old file', '清单.doc', doc.subarray(0, 8), 'archive-broken'],
  [
    'a ring of sectors',
    '清单.doc',
    changed(doc, (view) => {
      const table = (view.getUint32(76, true) + 1) * 512;
      const directory = view.getUint32(48, true);
      view.setUint32(table + directory * 4, directory, true);
    }),
    'archive-broken',
  ],
  [
    'no table of properties',
    '清单.doc',
    compoundFile({
      WordDocument: changed(new Uint8Array(1024), (view) => {
        view.setUint16(0, 0xa5ec, true);
        view.setUint16(2, 193, true);
      }),
    }),
    'no-main-part',
  ],
  ['a head of nothing', '清单.doc', compoundFile({ WordDocument: new Uint8Array(1024) }), 'archive-broken'],
  [
    'Word 95',
    '清单.doc',
    compoundFile({ WordDocument: changed(new Uint8Array(1024), (view) => view.setUint16(0, 0xa5dc, true)) }),
    'old-word',
  ],
  ['Word 2', '清单.doc', latin1('\xdb\xa5\x2d\x00\x00\x00'), 'old-word'],
  [
    'a text that is longer than the file',
    '清单.doc',
    changed(doc, (view) => view.setUint32(placeOf(doc, '\xec\xa5') + 0x4c, 0xffffff, true)),
    'archive-broken',
  ],
];

describe('each is refused with its own sentence', () => {
  test.each(CASES)('%s', async (_, file, bytes, kind) => {
    const read = await readDocument(file, bytes);
    expect(read).toMatchObject({ refusal: { kind: 'document-unreadable', severity: 'error', file } });
    if (!('refusal' in read)) return;
    expect(read.refusal.fix).not.toBe('');
    if (kind === 'wrong-name') expect(read.refusal.what).toMatch(/^文件名说是.+，内容却是.+$/);
    else expect(read.refusal.what.replace(/^文件名说是.+，其实/, '')).toBe(REFUSALS[kind].what);
  });
});

test('a file that lies about itself is told so', async () => {
  const pdf = await readDocument('清单.docx', latin1('%PDF-1.4\n\x00'));
  expect(pdf).toMatchObject({ refusal: { what: '文件名说是Word 文档（.docx），其实这是 PDF，不能导入' } });
  expect(await readDocument('清单.doc', docx)).toMatchObject({
    refusal: {
      what: '文件名说是旧版 Word 文档（.doc），内容却是Word 文档（.docx）',
      fix: '确认文件没拿错，把扩展名改成 .docx，再导入',
    },
  });
});

test('a cell that covers a thousand million columns is read as a wide one', async () => {
  const cell = (span: number) =>
    `<w:tc><w:tcPr><w:gridSpan w:val="${span}"/></w:tcPr>${paragraphXml('任务')}</w:tc>`;
  const read = await readDocument('清单.docx', word(`<w:tbl><w:tr>${cell(1e9)}${cell(1e9)}</w:tr></w:tbl>`));
  expect(read).toMatchObject({ document: { lines: [{ text: '任务\t任务' }] } });
});

test('names without a claim are read by what they hold', async () => {
  for (const name of ['清单', '清单.tmp', '清单.DOCX'])
    expect(await readDocument(name, docx)).toHaveProperty('document');
});

describe('whatever happens to a good file', () => {
  const GOOD: [name: string, bytes: Uint8Array][] = [
    ['清单.docx', docx],
    ['清单.xlsx', xlsx],
    ['清单.doc', doc],
  ];
  test.each(GOOD)('%s is read or refused', async (name, bytes) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 }),
        fc.nat(bytes.length),
        fc.boolean(),
        async (changes, length, isCut) => {
          const copy = changed(bytes, (_, all) => {
            for (const [place, value] of changes) all[place] = value;
          });
          const read = await readDocument(name, isCut ? copy.subarray(0, length) : copy);
          if ('refusal' in read) expect(read.refusal.what).not.toBe('');
          else expect(read.document.lines.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 300 },
    );
  });

  const parts = wordParts(OUTLINE);
  const NAMES = Object.keys(parts);
  test('and whatever happens inside its parts', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...NAMES),
        fc.nat(5000),
        fc.nat(60),
        fc.constantFrom('', '<w:p>', '</w:p>', '9999999999', '-1', '%9', 'w:', '"', '&#0;', '\ud800'),
        async (name, from, length, instead) => {
          const xml = parts[name] ?? '';
          const at = from % xml.length;
          const read = await readDocument(
            '清单.docx',
            zipped({ ...parts, [name]: xml.slice(0, at) + instead + xml.slice(at + length) }),
          );
          if ('refusal' in read) expect(read.refusal.what).not.toBe('');
          else expect(read.document.lines.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 500 },
    );
  });
});
