/** What a document does not say of itself, and what that means for the import. */
import type { Message } from '../../diagnostics/message.ts';
import type { ListDraft } from '../list-draft.ts';

export function headMessages({ head, tasks }: ListDraft, year: number | undefined, file: string): Message[] {
  const base = { kind: 'document-head', severity: 'warning', file } as const;
  const messages: Message[] = [];
  if (head.title === undefined) {
    messages.push({ ...base, what: '没有找到标题，先用文件名', fix: '导入后在清单里改标题' });
  }
  if (head.issuers.length === 0) {
    messages.push({ ...base, what: '没有找到发文机关，先写“待补充”', fix: '导入后在清单里补上' });
  }
  if (year === undefined) {
    messages.push({
      ...base,
      severity: 'error',
      what: '看不出是哪一年的清单',
      why: '清单按年度排',
      fix: '加上 --year，如 --year 2026',
    });
  }
  if (tasks.length === 0) {
    messages.push({
      ...base,
      severity: 'error',
      what: '没有找到任务',
      why: '任务要有序号，如“1.”“（一）”',
      fix: '检查是不是选错了文件，或编号写成了图片',
    });
  }
  return messages;
}

/** A list of another year under the wished id is another list: a slip of the pen must not mix the two. */
export function otherYearMessage(file: string, id: string, is: number, wanted: number): Message {
  return {
    kind: 'document-head',
    severity: 'error',
    file,
    what: `编号 ${id} 已经是 ${is} 年的清单，这份文件是 ${wanted} 年的`,
    why: '两年的任务会混在一份清单里',
    fix: `换一个 --id，如 --id ${wanted}-list`,
  };
}
