/**
 * Why a document is not read, in words for the person who has it. Nothing is read in part: a reader throws
 * `Refused`, and whoever asked gets one message.
 */
import type { Message } from '../../diagnostics/message.ts';
import { LIMITS } from './limits.ts';

const megabytes = (bytes: number) => `${bytes / 1024 / 1024} MB`;

const SAVE_AS_DOCX = '用 Word 或 WPS 打开，另存为 .docx，再导入新文件';
const SAVE_AGAIN = '请发文单位重发一份，或者用 Word、WPS 打开后另存一份，再导入新文件';
const SAVE_AS_XLSX = '用 Excel 或 WPS 打开，另存为 .xlsx，再导入新文件';
const READS = '能读 .docx、.doc、.xlsx、.txt 和 .md';

interface Reason {
  what: string;
  why?: string;
  fix: string;
}

export const REFUSALS = {
  empty: { what: '文件是空的，一个字节也没有', fix: '看看是不是选错了文件，或者请对方重发' },
  'no-text': {
    what: '文件里没有文字',
    why: '可能是扫描件，文字都在图片里',
    fix: '找到有文字的原稿再导入；只有扫描件的，先识别成文字并校对',
  },
  'too-big': {
    what: `文件超过 ${megabytes(LIMITS.fileBytes)}`,
    why: '一份清单用不了这么大，多半是夹带了图片或视频',
    fix: '删去图片和附件，只留清单文字，再导入',
  },
  'wrong-name': { what: '文件名和内容不一致', fix: '改正扩展名再导入' },
  encrypted: {
    what: '文件加了密码，读不出来',
    fix: '打开文件，取消密码（文件→信息→保护文档），保存后再导入',
  },
  macros: {
    what: '文件里带有宏',
    why: '宏是会运行的程序，清单用不着，不安全',
    fix: '用 Word、Excel 或 WPS 打开（不要启用宏），另存为 .docx 或 .xlsx，再导入新文件',
  },
  'archive-broken': {
    what: '文件不完整或已损坏',
    why: '多半是下载、传输时断了',
    fix: SAVE_AGAIN,
  },
  'archive-bomb': {
    what: '文件解开后大得异常',
    why: '正常的文档不会这样，可能是恶意文件',
    fix: '不要打开它，向发文单位核实后重新索取',
  },
  'archive-names': {
    what: '文件内部的目录不正常',
    why: '有重名的部分，或者指向文件外面的路径，可能是恶意文件',
    fix: '不要打开它，向发文单位核实后重新索取',
  },
  'no-main-part': { what: '文件里找不到正文', why: '文件缺了必要的部分', fix: SAVE_AGAIN },
  'xml-broken': { what: '文件内部的数据有错误，读不下去', fix: SAVE_AGAIN },
  'xml-entities': {
    what: '文件内部带有不该有的声明（DOCTYPE）',
    why: '正常的文档不会这样，可能是恶意文件',
    fix: '不要打开它，向发文单位核实后重新索取',
  },
  'xml-too-big': {
    what: '文件内部的结构大得或深得异常',
    why: '读下去会耗尽内存',
    fix: '把清单的文字复制到新文档里保存，再导入',
  },
  'sheet-too-big': {
    what: `工作表超过 ${LIMITS.sheetRows} 行或 ${LIMITS.sheetColumns} 列`,
    fix: '只留清单所在的行和列，另存一份再导入',
  },
  encoding: {
    what: '认不出文字的编码',
    why: '既不是 UTF-8，也不是 GB18030（GBK）',
    fix: '用记事本打开，另存为 UTF-8 编码，再导入',
  },
  pdf: {
    what: '这是 PDF，不能导入',
    why: 'PDF 只有版面，没有段落和编号',
    fix: `找到 Word 原稿再导入；${READS}`,
  },
  image: { what: '这是图片，不能导入', fix: `找到 Word 原稿再导入；${READS}` },
  html: { what: '这是网页，不是 Word 文档', fix: SAVE_AS_DOCX },
  'word-xml': { what: '这是 Word 的 XML 格式，不能导入', fix: SAVE_AS_DOCX },
  rtf: { what: '这是 RTF（写字板）文档，不能导入', fix: SAVE_AS_DOCX },
  opendocument: { what: '这是 OpenDocument 文档，不能导入', fix: SAVE_AS_DOCX },
  ofd: {
    what: '这是 OFD 版式文件，不能导入',
    why: 'OFD 只有版面，没有段落和编号',
    fix: `找到 Word 原稿再导入；${READS}`,
  },
  presentation: { what: '这是演示文稿，不能导入', fix: '把清单的文字复制到 Word 文档里，再导入' },
  xls: { what: '这是旧版 Excel 表格（.xls），不能导入', fix: SAVE_AS_XLSX },
  xlsb: { what: '这是二进制 Excel 表格（.xlsb），不能导入', fix: SAVE_AS_XLSX },
  archive: { what: '这是压缩包，不是文档', fix: '先解压，再逐个导入里面的文档' },
  'old-word': { what: '这是 Word 97 以前的文档，读不出来', fix: SAVE_AS_DOCX },
  'other-office': { what: '这不是 Word 文档，也不是 Excel 表格', fix: `${READS}；其他格式请先另存` },
  binary: { what: '不认识这种文件', fix: `${READS}；其他格式请先另存` },
} as const satisfies Record<string, Reason>;

export type RefusalKind = keyof typeof REFUSALS;

export class Refused extends Error {
  readonly kind: RefusalKind;
  /** Says more than the sentence of its kind. */
  readonly what: string | undefined;
  readonly fix: string | undefined;

  constructor(kind: RefusalKind, said: { what?: string; fix?: string } = {}) {
    super(said.what ?? REFUSALS[kind].what);
    this.kind = kind;
    this.what = said.what;
    this.fix = said.fix;
  }
}

export function refusalMessage(file: string, refused: Refused): Message {
  const reason: Reason = REFUSALS[refused.kind];
  return {
    kind: 'document-unreadable',
    severity: 'error',
    file,
    what: refused.what ?? reason.what,
    ...(reason.why === undefined ? {} : { why: reason.why }),
    fix: refused.fix ?? reason.fix,
  };
}
