/**
 * One way of writing for every content file, the same as forms and the importer use, so that a save changes only
 * what was changed. `npm run check` points out what differs; `npm run format` mends it.
 */
import type { Message } from '../diagnostics/message.ts';
import { parseEntryFile, parseYamlFile, writeEntryFile, writeYaml } from '../schema/entry-file.ts';
import { roleOfFile } from './collections.ts';
import type { ContentFile } from './content-tree.ts';

export type Formatted =
  /** Already as it should be, or no content file. */
  | { kind: 'same' }
  | { kind: 'changed'; text: string }
  /** Cannot be rewritten without loss; `line` is where. */
  | { kind: 'has-comments'; line: number }
  /** Not readable as it stands: other messages say why. */
  | { kind: 'unreadable' };

export function formatContent(file: ContentFile): Formatted {
  const role = roleOfFile(file.path);
  if (role.kind === 'ignored' || role.kind === 'unexpected') return { kind: 'same' };
  const entry = role.kind === 'entry' ? parseEntryFile(file.text) : undefined;
  const parsed = entry ?? parseYamlFile(file.text);
  if (parsed.problems.length > 0) return { kind: 'unreadable' };
  const comment = parsed.commentLine;
  if (comment !== undefined) return { kind: 'has-comments', line: comment };
  const text = entry === undefined ? writeYaml(parsed.data) : writeEntryFile(parsed.data, entry.body);
  return text === file.text ? { kind: 'same' } : { kind: 'changed', text };
}

export function checkFormat(file: ContentFile): Message[] {
  const formatted = formatContent(file);
  const base = { kind: 'not-formatted', severity: 'warning', file: file.path } as const;
  if (formatted.kind === 'changed') {
    return [
      {
        ...base,
        what: '写法和统一的格式不一样，内容没有问题',
        fix: '运行 npm run format，或在网页编辑器里保存一次',
      },
    ];
  }
  if (formatted.kind === 'has-comments') {
    return [
      {
        ...base,
        line: formatted.line,
        what: '文件头里有 # 开头的注释',
        why: '在网页编辑器里保存时，注释会丢',
        fix: '把要紧的话写到“内部备注”里，再删掉注释',
      },
    ];
  }
  return [];
}
