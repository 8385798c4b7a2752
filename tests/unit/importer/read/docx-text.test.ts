/** The words of Word documents: what stands on paper, and nothing that does not. */
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../../../src/importer/read/read-document.ts';
import { sourceText } from '../../../../src/importer/source-document.ts';
import {
  docxFromText,
  docxFromXml,
  paragraphXml,
  type WordXml,
  wordParts,
  zipped,
} from '../../../support/office-files.ts';

async function reading(bytes: Uint8Array) {
  const read = await readDocument('清单.docx', bytes);
  if ('refusal' in read) throw new Error(read.refusal.what);
  return {
    lines: sourceText(read.document).replace(/\n$/, '').split('\n'),
    messages: read.messages.map((message) => message.what),
  };
}
const readingOf = (xml: WordXml) => reading(docxFromXml(xml));
const linesOf = async (body: string) => (await readingOf({ body })).lines;

const run = (inside: string, properties = '') => `<w:r>${properties}${inside}</w:r>`;
const words = (text: string) => run(`<w:t xml:space="preserve">${text}</w:t>`);
const paragraph = (inside: string, properties = '') =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${inside}</w:p>`;

test('paragraphs are lines, empty ones too, with every mark as it is', async () => {
  const text = '一、标题“四个”《办法（试行）》——第１条…… ·　全角\n\n1.内容；\u2460\u3000\uff0c𠮷';
  expect((await reading(await docxFromText(text))).lines).toEqual(text.split('\n'));
});

describe('words of a paragraph', () => {
  const CASES: [name: string, inside: string, text: string][] = [
    ['runs are joined', words('责任') + words('单位'), '责任单位'],
    ['blanks are kept where the file says so', words(' 甲 ') + words('乙'), ' 甲 乙'],
    ['blanks are layout where it does not', run('<w:t> 甲\n </w:t>') + words('乙'), '甲乙'],
    [
      'tabs',
      run('<w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:ptab w:alignment="right"/><w:t>丙</w:t>'),
      '甲\t乙\t丙',
    ],
    ['line breaks', run('<w:t>甲</w:t><w:br/><w:t>乙</w:t><w:cr/><w:t>丙</w:t>'), '甲\n乙\n丙'],
    [
      'page and column breaks are nothing',
      run('<w:t>甲</w:t><w:br w:type="page"/><w:lastRenderedPageBreak/><w:t>乙</w:t><w:br w:type="column"/>'),
      '甲乙',
    ],
    ['hyphens', run('<w:t>A</w:t><w:noBreakHyphen/><w:t>B</w:t><w:softHyphen/><w:t>C</w:t>'), 'A-BC'],
    [
      'symbols',
      run(
        '<w:sym w:font="Wingdings" w:char="F0FE"/><w:sym w:font="Symbol" w:char="F0B3"/><w:sym w:font="宋体" w:char="2605"/>',
      ),
      '☑≥★',
    ],
    ['entities and references', words('&lt;5%&amp;&#x4E00;&quot;'), '<5%&一"'],
    ['CDATA', run('<w:t><![CDATA[甲<乙]]></w:t>'), '甲<乙'],
    ['hyperlinks', `<w:hyperlink w:anchor="a">${words('链接')}</w:hyperlink>${words('后')}`, '链接后'],
    ['content controls', `<w:sdt><w:sdtPr/><w:sdtContent>${words('填写')}</w:sdtContent></w:sdt>`, '填写'],
    [
      'placeholders are not words',
      `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${words('单击此处输入')}</w:sdtContent></w:sdt>${words('甲')}`,
      '甲',
    ],
    [
      'smart tags',
      `<w:smartTag w:element="date">${words('2034年')}</w:smartTag>${words('完成')}`,
      '2034年完成',
    ],
    [
      'ruby keeps the words, not their reading',
      run(`<w:ruby><w:rt>${words('mèng')}</w:rt><w:rubyBase>${words('孟')}</w:rubyBase></w:ruby>`),
      '孟',
    ],
    ['formulas', `<m:oMath><m:r><m:t>x≥5</m:t></m:r></m:oMath>`, 'x≥5'],
    ['simple fields', `<w:fldSimple w:instr=" DATE ">${words('2034年')}</w:fldSimple>`, '2034年'],
    [
      'bookmarks and proofing marks',
      `<w:bookmarkStart w:id="0" w:name="a"/><w:proofErr w:type="spellStart"/>${words('甲')}<w:bookmarkEnd w:id="0"/>`,
      '甲',
    ],
    [
      'the newer of two forms of a thing',
      run(
        '<mc:AlternateContent><mc:Choice Requires="w14"><w:t>新</w:t></mc:Choice><mc:Fallback><w:t>旧</w:t></mc:Fallback></mc:AlternateContent>',
      ),
      '新',
    ],
  ];
  test.each(CASES)('%s', async (_, inside, text) => {
    expect(await linesOf(paragraph(inside))).toEqual(text.split('\n'));
  });

  test('a prefix of its own choice and the strict edition of the standard', async () => {
    const parts = wordParts({ body: '' });
    const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
    parts['word/document.xml'] =
      `<d:document xmlns:d="${strict}"><d:body><d:p><d:r><d:t>甲</d:t></d:r></d:p></d:body></d:document>`;
    expect((await reading(zipped(parts))).lines).toEqual(['甲']);
  });

  test('a document part of another name, in UTF-16', async () => {
    const parts: Record<string, string | Uint8Array> = wordParts({ body: '' });
    const xml = `\ufeff<?xml version="1.0" encoding="UTF-16"?>${wordParts({ body: paragraphXml('甲') })['word/document.xml']}`;
    const { 'word/document.xml': _, '_rels/.rels': relations, ...others } = parts;
    const moved = {
      ...others,
      '_rels/.rels': String(relations).replace('word/document.xml', '/word/document2.xml'),
      'word/document2.xml': new Uint8Array(Uint16Array.from(xml, (letter) => letter.charCodeAt(0)).buffer),
    };
    expect((await reading(zipped(moved))).lines).toEqual(['甲']);
  });
});

describe('fields', () => {
  const mark = (type: string) => run(`<w:fldChar w:fldCharType="${type}"/>`);
  const code = (text: string) => run(`<w:instrText xml:space="preserve">${text}</w:instrText>`);
  const field = (instruction: string, result: string) =>
    mark('begin') + code(instruction) + mark('separate') + result + mark('end');

  test('give their result, not their code, also nested', async () => {
    const inner = field(' PAGE ', words('7'));
    const outer =
      mark('begin') +
      code(' IF ') +
      inner +
      code(' "甲" ') +
      mark('separate') +
      words('共') +
      inner +
      mark('end');
    expect(
      await linesOf(paragraph(words('见第') + field(' REF a ', words('三')) + words('项') + outer)),
    ).toEqual(['见第三项共7']);
  });

  test('may go on over paragraphs', async () => {
    const body =
      paragraph(mark('begin') + code(' QUOTE ') + mark('separate') + words('甲')) +
      paragraph(words('乙') + mark('end') + words('丙'));
    expect(await linesOf(body)).toEqual(['甲', '乙丙']);
  });

  test('that encircle a number give that number', async () => {
    expect(
      await linesOf(paragraph(mark('begin') + code('eq \\o\\ac(○,3)') + mark('end') + words('甲'))),
    ).toEqual(['③甲']);
  });

  test('a table of contents is left out, with a message', async () => {
    const entry = (text: string) =>
      paragraph(
        field(' HYPERLINK \\l "a" ', words(text) + run('<w:tab/>') + field(' PAGEREF a ', words('3'))),
      );
    const body =
      paragraph(words('目录')) +
      paragraph(mark('begin') + code(' TOC \\o "1-3" ') + mark('separate') + words('一、甲 1')) +
      entry('二、乙') +
      paragraph(mark('end')) +
      paragraph(words('一、甲'));
    expect(await readingOf({ body })).toEqual({ lines: ['目录', '', '一、甲'], messages: ['目录没有读入'] });
    const control = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${entry('一、甲')}</w:sdtContent></w:sdt>`;
    expect(await readingOf({ body: control + paragraph(words('一、甲')) })).toEqual({
      lines: ['一、甲'],
      messages: ['目录没有读入'],
    });
  });

  test('one that never ends is a broken file, since its words would be lost', async () => {
    const bytes = docxFromXml({ body: paragraph(mark('begin') + code(' IF ') + words('甲')) });
    expect(await readDocument('清单.docx', bytes)).toMatchObject({
      refusal: { kind: 'document-unreadable' },
    });
  });
});

describe('tracked changes are read as if all were accepted', () => {
  test('insertions stay, deletions go, and a message says how many', async () => {
    const body = paragraph(
      words('每') +
        `<w:del w:id="1"><w:r><w:delText>年</w:delText></w:r></w:del><w:ins w:id="2">${words('季度')}</w:ins>` +
        words('报送'),
    );
    expect(await readingOf({ body })).toEqual({
      lines: ['每季度报送'],
      messages: ['文档里有没有定下来的修订，按全部接受读入（插入 1 处，删除 1 处）'],
    });
  });

  test('moved words stand at their new place', async () => {
    const body = paragraph(
      `<w:moveTo w:id="1">${words('乙')}</w:moveTo>${words('甲')}<w:moveFrom w:id="2">${words('乙')}</w:moveFrom>`,
    );
    expect((await readingOf({ body })).lines).toEqual(['乙甲']);
  });

  test('where the end of a paragraph is deleted, the next goes on, and numbers count without it', async () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:suff w:val="nothing"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>' +
      '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
    const inList = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
    const body =
      paragraph(words('甲'), `${inList}<w:rPr><w:del w:id="1"/></w:rPr>`) +
      paragraph(words('乙'), inList) +
      paragraph(words('丙'), inList);
    expect((await readingOf({ numbering, body })).lines).toEqual(['1.甲乙', '2.丙']);
  });
});

describe('what is not in the running text', () => {
  test('text boxes are read behind their paragraph, once', async () => {
    const box = `<w:txbxContent>${paragraphXml('示例县委宣传部')}${paragraphXml('')}</w:txbxContent>`;
    const anchored = run(
      `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx>${box}</wps:txbx></wps:wsp></w:drawing></mc:Choice>` +
        `<mc:Fallback><w:pict><v:shape><v:textbox>${box}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent>`,
    );
    expect(await readingOf({ body: paragraph(words('标题') + anchored) + paragraphXml('正文') })).toEqual({
      lines: ['标题', '示例县委宣传部', '正文'],
      messages: ['有 1 个文本框，文字读在它所在的段落后面'],
    });
  });

  test('footnotes are told in messages, word for word', async () => {
    const body = paragraph(words('甲') + run('<w:footnoteReference w:id="2"/>') + words('乙'));
    const footnotes = `<w:footnote w:id="0" w:type="separator">${paragraphXml('')}</w:footnote><w:footnote w:id="2">${paragraphXml('以文件为准。')}</w:footnote>`;
    expect(await readingOf({ body, footnotes })).toEqual({
      lines: ['甲乙'],
      messages: ['脚注没有读入：“以文件为准。”'],
    });
  });

  test('hidden text, comments, pictures and unknown symbols are told in messages', async () => {
    const picture =
      '<w:drawing><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"/></w:drawing>';
    const body = paragraph(
      words('甲') +
        run('<w:t>暗</w:t>', '<w:rPr><w:vanish/></w:rPr>') +
        run('<w:t>明</w:t>', '<w:rPr><w:vanish w:val="0"/></w:rPr>') +
        run('<w:t>藏</w:t>', '<w:rPr><w:rStyle w:val="Secret"/></w:rPr>') +
        run('<w:commentReference w:id="1"/>') +
        run(picture) +
        run('<w:sym w:font="Webdings" w:char="F041"/>'),
    );
    const styles = '<w:style w:type="character" w:styleId="Secret"><w:rPr><w:vanish/></w:rPr></w:style>';
    expect(await readingOf({ body, styles })).toEqual({
      lines: ['甲明□'],
      messages: [
        '有 2 个隐藏的字没有读入',
        '有 1 个特殊符号认不出来，读成“□”',
        '有 1 张图片或嵌入的对象，里面的文字没有读入',
        '有 1 条批注没有读入',
      ],
    });
  });

  test('an embedded document is told in a message', async () => {
    const { messages } = await readingOf({ body: `${paragraphXml('甲')}<w:altChunk/>` });
    expect(messages).toEqual(['文档里嵌着 1 个别的文档，没有读入']);
  });
});

test('lines have their places', async () => {
  const read = await readDocument(
    '清单.docx',
    docxFromXml({ body: paragraphXml('甲') + paragraphXml('乙') }),
  );
  expect(read).toEqual({
    document: {
      name: '清单.docx',
      lines: [
        { line: 1, text: '甲', end: '\n' },
        { line: 2, text: '乙', end: '\n' },
      ],
    },
    messages: [],
  });
});
