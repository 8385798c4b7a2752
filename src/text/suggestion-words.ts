/** The words of suggestions. Every page loads them with its first one, so they stand apart. */
import type { ResultType } from '../search/search-answer.ts';

export const suggestionWords = {
  types: {
    task: '任务',
    unit: '单位',
    group: '组室',
    person: '人员',
    designation: '称谓',
    project: '项目',
    place: '阵地',
    story: '故事',
    policy: '政策',
    list: '清单',
    page: '说明',
  } satisfies Record<ResultType, string>,
  suggestions: {
    label: '建议',
    count: (n: number) => (n === 0 ? '没有建议，按回车查全文' : `${n} 条建议，按上下键选`),
    fullText: '全文',
    fullTextFor: (query: string) => `查全文“${query}”`,
    enter: '回车',
  },
  sample: '示例',
} as const;
