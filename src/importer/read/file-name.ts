/** What a file's name says it is. */
import type { FileKind, ReadableKind } from './file-kind.ts';
import { REFUSALS, type RefusalKind, Refused } from './refusal.ts';

const KINDS: Record<ReadableKind, { extensions: readonly string[]; called: string }> = {
  docx: { extensions: ['docx', 'dotx'], called: 'Word 文档（.docx）' },
  doc: { extensions: ['doc', 'dot', 'wps', 'wpt'], called: '旧版 Word 文档（.doc）' },
  xlsx: { extensions: ['xlsx', 'xltx'], called: 'Excel 表格（.xlsx）' },
  text: { extensions: ['txt', 'md', 'markdown'], called: '纯文本（.txt、.md）' },
};
const WITH_MACROS = ['docm', 'dotm', 'xlsm', 'xltm', 'xlsb'];

/** Of the name after its last dot, in small letters. */
export const extensionOf = (name: string): string => /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';

/** Refuses what is no document, and what is another one than its name says; names without a claim may be anything. */
export function checkName(name: string, kind: FileKind): asserts kind is ReadableKind {
  const extension = extensionOf(name);
  const claimed = Object.values(KINDS).find(({ extensions }) => extensions.includes(extension));
  const found = Object.hasOwn(KINDS, kind) ? KINDS[kind as ReadableKind] : undefined;
  if (found === undefined) {
    const { what } = REFUSALS[kind as RefusalKind];
    const isOtherFormat = claimed !== undefined && /^这(?!不)/.test(what);
    throw new Refused(
      kind as RefusalKind,
      isOtherFormat ? { what: `文件名说是${claimed.called}，其实${what}` } : {},
    );
  }
  if (WITH_MACROS.includes(extension)) throw new Refused('macros');
  if (claimed !== undefined && claimed !== found) {
    throw new Refused('wrong-name', {
      what: `文件名说是${claimed.called}，内容却是${found.called}`,
      fix: `确认文件没拿错，把扩展名改成 .${found.extensions[0]}，再导入`,
    });
  }
}
