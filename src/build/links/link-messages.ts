/** A broken link as a message to whoever can mend it: the content file that wrote it, else the page that shows it. */
import type { Message } from '../../diagnostics/message.ts';
import type { Audience } from '../../domain/audience.ts';
import { type Content, entriesOf } from '../../domain/content.ts';
import { LINK_FAULTS } from '../../domain/integrity/body-links.ts';
import type { BrokenLink } from './broken-links.ts';
import { readLinks } from './read-links.ts';
import type { Fault } from './resolve-address.ts';

export interface LinkWriters {
  audience: Audience;
  content: Content;
  /** The text of a content file. */
  read(file: string): string;
}

export function linkMessage(broken: BrokenLink, { audience, content, read }: LinkWriters): Message {
  const { file, address, where, fault, files } = broken;
  const writer = writerOf(broken, content, read);
  const page = file === 'index.html' ? '首页' : ` ${file.replace(/index\.html$/, '')} `;
  const others = files === 1 ? '' : `等 ${files} 页`;
  return {
    kind: 'link-broken',
    severity: 'error',
    file: writer?.file ?? file,
    ...(writer?.line === undefined ? {} : { line: writer.line }),
    field: writer?.field ?? where,
    what: `链接“${writer?.address ?? address}”${WHAT[fault]}`,
    why: `在${audience === 'public' ? '公开版' : '内部版'}的${page}${others}上，打开这个链接的人看不到要看的`,
    fix: writer === undefined ? FIX_PAGE : FIX[fault](audience),
  };
}

const WHAT: Record<Fault, string> = {
  missing: '指向的页面或文件不存在',
  slash: LINK_FAULTS.slash.what,
  outside: '指到了门户外面',
  anchor: '指向的位置（# 后面的）那一页上没有',
  malformed: LINK_FAULTS.malformed.what,
};

const FIX_PAGE = '这个链接是页面自己写的，请告诉开发的人：检查写出它的页面或组件';

const FIX: Record<Fault, (audience: Audience) => string> = {
  missing: (audience) =>
    audience === 'public'
      ? '改成公开版里有的地址，或删掉链接；那一条是内部的，公开的页面就不能链接它'
      : LINK_FAULTS.missing.fix,
  slash: () => LINK_FAULTS.slash.fix,
  outside: () => '站内的链接从 / 开始写，如 /lists/；别的网站写全 https://',
  anchor: () => '改成那一页上有的标题，或去掉 # 和后面的字',
  malformed: () => LINK_FAULTS.malformed.fix,
};

interface Writer {
  file: string;
  line?: number;
  field: string;
  /** As the editor wrote it. */
  address: string;
}

function writerOf(
  { file, address, where }: BrokenLink,
  content: Content,
  read: LinkWriters['read'],
): Writer | undefined {
  const written = fromRoot(file, address);
  const same = (other: string) => other === address || readable(other) === written;
  const redirect = where === 'refresh' ? content.redirects.find(({ data }) => same(data.to)) : undefined;
  if (redirect !== undefined)
    return {
      file: redirect.place.file,
      line: redirect.place.lineOf(['to']),
      field: '新地址（to）',
      address: redirect.data.to,
    };
  for (const { body, place } of entriesOf(content)) {
    const link = readLinks('.html', body.html).links.find((one) => same(one.address));
    if (link !== undefined)
      return {
        file: place.file,
        ...lineOf(link.address, read(place.file)),
        field: '正文',
        address: link.address,
      };
  }
  return undefined;
}

/** How an editor writes an address: from the portal's root. */
function fromRoot(file: string, address: string): string {
  const base = `http://portal.invalid/${file}`;
  if (!URL.canParse(address, base)) return address;
  const url = new URL(address, base);
  return readable(url.pathname + url.search + url.hash);
}

function lineOf(address: string, text: string): { line?: number } {
  const at = text.split('\n').findIndex((line) => line.includes(address) || line.includes(readable(address)));
  return at === -1 ? {} : { line: at + 1 };
}

/** Chinese as it is typed, where it is well encoded. */
function readable(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
