/** What is wrong with a file as a file: its name, its place, its frame. What its fields say is the schema's. */
import type { Message } from '../diagnostics/message.ts';
import { ID_PATTERN, TASK_ID_PATTERN } from '../schema/common.ts';
import type { EntryProblem } from '../schema/entry-file.ts';
import { type EntryCollection, REGISTRIES, type RegistryCollection, SITE_FILE } from './collections.ts';
import type { ContentFile } from './content-tree.ts';
import { explainYaml } from './explain-yaml.ts';

export function fileNameMessages(collection: EntryCollection, id: string, file: ContentFile): Message[] {
  const pattern = collection === 'tasks' ? TASK_ID_PATTERN : ID_PATTERN;
  if (pattern.test(id)) return [];
  const base = { kind: 'file-name', severity: 'error', file: file.path } as const;
  const [folder = '', ...rest] = id.split('/');
  if (collection === 'tasks' ? rest.length !== 1 : rest.length > 0) {
    return [
      {
        ...base,
        what: collection === 'tasks' ? '任务没有放在清单的文件夹里' : '这里不分文件夹',
        why: '网址按文件夹和文件名定',
        fix:
          collection === 'tasks'
            ? '移到 tasks/清单编号/序号.mdx，如 tasks/2020-publicity/12.mdx'
            : `移到 ${collection}/ 下面`,
      },
    ];
  }
  return [
    {
      ...base,
      what: `“${rest[0] ?? folder}”不能做编号`,
      why: '文件名就是网址，中文、空格和大写字母在别的电脑和链接里会出错',
      fix:
        collection === 'tasks'
          ? `文件名用序号，如 tasks/${ID_PATTERN.test(folder) ? folder : '清单编号'}/12.mdx`
          : '改成小写字母、数字和连字符，如 zhiyuan-fuwu.mdx',
    },
  ];
}

export function explainProblem(
  file: ContentFile,
  problem: EntryProblem,
  registry?: RegistryCollection,
): Message {
  if (problem.kind === 'front-matter-missing') {
    return {
      kind: problem.kind,
      severity: 'error',
      file: file.path,
      line: 1,
      what: '文件开头没有用两行“---”围起来的文件头',
      why: '标题、序号和责任单位都写在文件头里',
      fix: '第一行写 ---，填好字段，再写一行 ---，下面是正文',
    };
  }
  const base = {
    kind: problem.kind,
    severity: 'error' as const,
    file: file.path,
    line: problem.line,
    ...(problem.column === undefined ? {} : { column: problem.column }),
  };
  if (registry === undefined)
    return { ...base, ...explainYaml(problem), why: '有一行读不懂，这一条就出不来' };
  const why = `有一行读不懂，这份名册里的${REGISTRIES[registry].title}就都用不了`;
  if (problem.code !== 'NOT_FIELDS') return { ...base, ...explainYaml(problem), why };
  return {
    ...base,
    what: `最前面少了一行“${registry}:”`,
    why,
    fix: `第一行写 ${registry}:，下面每条以“- ”开头，缩进两格`,
  };
}

export function missingFiles(files: readonly ContentFile[]): Message[] {
  if (files.some((file) => file.path === SITE_FILE)) return [];
  return [
    {
      kind: 'unreadable-file',
      severity: 'warning',
      file: SITE_FILE,
      what: '缺少站点设置，先用默认的名称',
      why: '门户的名称写在这里',
      fix: '新建 site.yml，至少写 name（名称）和 tagline（一句话）',
    },
  ];
}
