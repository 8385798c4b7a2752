/** What is not, or not simply, in the text of a Word document, as messages. */
import type { Message } from '../../../diagnostics/message.ts';
import { doubt } from '../doubt.ts';

/** How often each was met. */
export interface WordCounts {
  insertions: number;
  deletions: number;
  comments: number;
  pictures: number;
  /** Characters of hidden text. */
  hidden: number;
  symbols: number;
  /** Tables of contents. */
  contents: number;
  boxes: number;
  /** Whole documents embedded in this one. */
  chunks: number;
}

export const noCounts = (): WordCounts => ({
  insertions: 0,
  deletions: 0,
  comments: 0,
  pictures: 0,
  hidden: 0,
  symbols: 0,
  contents: 0,
  boxes: 0,
  chunks: 0,
});

export function countedDoubts(file: string, counts: WordCounts): Message[] {
  const corrections = counts.insertions + counts.deletions;
  const sentences: [count: number, what: string, fix: string][] = [
    [
      corrections,
      `文档里有没有定下来的修订，按全部接受读入（插入 ${counts.insertions} 处，删除 ${counts.deletions} 处）`,
      '确认这些修订都该接受；否则先在 Word 里处理完修订再导入',
    ],
    [
      counts.boxes,
      `有 ${counts.boxes} 个文本框，文字读在它所在的段落后面`,
      '核对文本框里的文字在清单里的位置',
    ],
    [counts.hidden, `有 ${counts.hidden} 个隐藏的字没有读入`, '需要的话，先在 Word 里取消隐藏再导入'],
    [counts.symbols, `有 ${counts.symbols} 个特殊符号认不出来，读成“□”`, '导入后对照原件改正'],
    [
      counts.pictures,
      `有 ${counts.pictures} 张图片或嵌入的对象，里面的文字没有读入`,
      '图片里若有任务，请录成文字再导入',
    ],
    [counts.comments, `有 ${counts.comments} 条批注没有读入`, '批注里若有要紧的话，请写进正文再导入'],
    [
      counts.chunks,
      `文档里嵌着 ${counts.chunks} 个别的文档，没有读入`,
      '在 Word 里另存一份 .docx，再导入新文件',
    ],
    [counts.contents, '目录没有读入', '不用处理：目录由正文的标题生成'],
  ];
  return sentences.filter(([count]) => count > 0).map(([, what, fix]) => doubt(file, { what, fix }));
}

const inOneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

export const noteDoubt = (file: string, text: string): Message =>
  doubt(file, { what: `脚注没有读入：“${inOneLine(text)}”`, fix: '需要的话，导入后把这句话写进那一项任务' });

export const textBoxDoubt = (file: string, text: string): Message =>
  doubt(file, {
    what: `文本框里的文字没有读入：“${inOneLine(text)}”`,
    fix: '需要的话，把它移到正文里，或者另存为 .docx 再导入',
  });
