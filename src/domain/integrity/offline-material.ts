/**
 * Material that must not go on line never lies in a folder that is published or kept in git: neither under the name
 * of what a task withholds, nor, renamed, with the same bytes as a file on the office's list.
 */
import type { Message } from '../../diagnostics/message.ts';
import type { Content, Place } from '../content.ts';

/** A file of the content or of the folder that is served as it is. */
export interface StoredFile {
  /** As people know it: from the content root, or `public/…`. */
  path: string;
  /** SHA-256 of its bytes, and of each file in it where it is a package. */
  digests: readonly string[];
}

/** One line of `withheld.sha256`. */
export interface WithheldFile {
  digest: string;
  name: string;
  line: number;
}

export const WITHHELD_LIST = 'withheld.sha256';

/** The list has the form that `sha256sum` writes: a digest, two signs, a name. */
export function parseWithheldList(text: string): { files: WithheldFile[]; messages: Message[] } {
  const files: WithheldFile[] = [];
  const messages: Message[] = [];
  for (const [index, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const [, digest, name = ''] = /^\\?([0-9a-f]{64})(?:\s+\*?(.*))?$/i.exec(line.trim()) ?? [];
    if (digest === undefined) {
      messages.push({
        kind: 'offline-material',
        severity: 'error',
        file: WITHHELD_LIST,
        line: index + 1,
        what: '这一行不是“指纹 文件名”',
        why: '认不出指纹，就拦不住这份材料',
        fix: '用 npm run withhold -- 文件 来加，不手写',
      });
    } else files.push({ digest: digest.toLowerCase(), name: name.trim(), line: index + 1 });
  }
  return { files, messages };
}

export function checkOfflineMaterial(
  content: Content,
  stored: readonly StoredFile[],
  listed: readonly WithheldFile[],
): Message[] {
  const byDigest = new Map(listed.map((file) => [file.digest, file]));
  const stubs = content.tasks.flatMap(({ data, place }) =>
    data.withheld.map(({ what }, index) => ({ what, place, index })),
  );
  return stored.flatMap((file): Message[] => {
    const same = file.digests.map((digest) => byDigest.get(digest)).find((found) => found !== undefined);
    if (same !== undefined) {
      return [
        refusal(file, `内容和不上网的“${same.name || '材料'}”一样`, `${WITHHELD_LIST} 第${same.line}行`),
      ];
    }
    const stem = stemOf(file.path);
    const listedName = listed.find(({ name }) => hanOf(name).length >= 2 && stemOf(name) === stem);
    if (listedName !== undefined) {
      return [
        refusal(file, `名称和不上网的“${listedName.name}”一样`, `${WITHHELD_LIST} 第${listedName.line}行`),
      ];
    }
    const stub = stubs.find(({ what }) => namesTheSame(stem, what));
    if (stub !== undefined) {
      return [
        refusal(file, `名称像是不上网的材料“${shortened(stub.what)}”`, placeOf(stub.place, stub.index)),
      ];
    }
    return isDocument(file.path) && LIST_OF_PEOPLE.test(stem) ? [doubt(file)] : [];
  });
}

const refusal = (file: StoredFile, what: string, source: string): Message => ({
  kind: 'offline-material',
  severity: 'error',
  file: file.path,
  what,
  why: `它在${source}记为不上网；放在这里会进 git，公开版还会带上它`,
  fix: '把文件移走，当面交接；已经提交过的，请管理员从 git 历史里清除',
});

const doubt = (file: StoredFile): Message => ({
  kind: 'offline-material',
  severity: 'warning',
  file: file.path,
  what: '名称像是人员名单',
  why: '名单、名册、台账里常有个人信息',
  fix: '不该公开的就移走，并用 npm run withhold -- 文件 记下；确实可以公开的就不用改',
});

const placeOf = (place: Place, index: number) =>
  ` ${place.file} 第${place.lineOf(['withheld', index, 'what'])}行`;
const shortened = (text: string) => (text.length > 30 ? `${text.slice(0, 30)}……` : text);

const LIST_OF_PEOPLE = /名单|名册|花名|台账|登记表|登记册|通讯录/;
const isDocument = (path: string) => !/\.(?:mdx|ya?ml|md|js|css|svg|sha256)$/i.test(path);

/** The name without folders and endings. */
const stemOf = (path: string) => (path.split('/').at(-1) ?? '').replace(/(?:\.[a-z0-9]{1,5})+$/i, '').trim();
const hanOf = (text: string) => text.replace(/\P{Script=Han}/gu, '');

/** This many signs in a row are no coincidence. */
const TELLING = 6;

function namesTheSame(stem: string, what: string): boolean {
  const name = hanOf(stem);
  const material = hanOf(what);
  if (name.length >= 4 && material.includes(name)) return true;
  for (let from = 0; from + TELLING <= name.length; from += 1) {
    if (material.includes(name.slice(from, from + TELLING))) return true;
  }
  return false;
}
