/** What stands before the first numbered line: issuers, document number, title, recipients, date, preamble. */
import { documentNumberIn, yearOfDocumentNumber } from './document-number.ts';
import { ENDS_A_NOTICE_TITLE } from './head-lines.ts';
import { issuersIn } from './issuers.ts';
import { joinAllLines, joinBrokenLines, withoutBlanks } from './joined-text.ts';
import { officialDay, officialYear } from './official-day.ts';
import type { HeadLine } from './parsed-list.ts';

export interface DocumentHead {
  title?: string;
  documentNumber?: string;
  issuers: string[];
  /** `2020-02-10` */
  issuedOn?: string;
  year?: number;
  recipients: string[];
  preamble?: string;
}

export function readHead(heads: readonly HeadLine[]): DocumentHead {
  const textOf = (kind: HeadLine['kind']) =>
    heads.filter((head) => head.kind === kind).map((head) => head.raw.trim());
  const titles = titlesIn(heads);
  const notice = titles.find((title) => title.includes('关于'));
  const title = quotedTitle(notice) ?? titles.find((candidate) => candidate !== notice) ?? notice;
  const issuedOn = officialDay(textOf('date')[0] ?? '');
  const documentNumber = documentNumberIn(textOf('number')[0] ?? '');
  const year =
    yearIn(title ?? '') ??
    (issuedOn === undefined ? undefined : Number(issuedOn.slice(0, 4))) ??
    (documentNumber === undefined ? undefined : yearOfDocumentNumber(documentNumber));
  const preamble = joinBrokenLines(heads.map((head) => (head.kind === 'preamble' ? head.raw : '')).join(''));
  return {
    issuers: issuersOf(textOf('issuer'), textOf('title')),
    recipients: joinAllLines(textOf('recipients').join('\n'))
      .replace(/[：:]$/, '')
      .split(/[，,；;]/)
      .filter(Boolean),
    ...(title === undefined ? {} : { title }),
    ...(documentNumber === undefined ? {} : { documentNumber }),
    ...(issuedOn === undefined ? {} : { issuedOn }),
    ...(year === undefined ? {} : { year }),
    ...(preamble === '' ? {} : { preamble }),
  };
}

/** Title lines that follow each other are one title; a notice's title ends with its kind. */
function titlesIn(heads: readonly HeadLine[]): string[] {
  const titles: string[] = [];
  let open = false;
  for (const head of heads) {
    if (head.kind === 'blank') continue;
    if (head.kind !== 'title') {
      open = false;
      continue;
    }
    const line = withoutBlanks(head.raw.trim());
    if (open) titles.push((titles.pop() ?? '') + line);
    else titles.push(line);
    open = !(titles.at(-1)?.includes('关于') && ENDS_A_NOTICE_TITLE.test(line));
  }
  return titles;
}

const FORWARDED = /(?:印发|转发|下发|公布|发布)(?:《(.*)》|([^《》]+?))的?通知/;

/** 关于印发《…》的通知 → the title between the quotes, which may quote another. */
function quotedTitle(notice: string | undefined): string | undefined {
  const [, quoted, bare] = FORWARDED.exec(notice ?? '') ?? [];
  return quoted?.split(/》[、和]?《/)[0] ?? bare;
}

function yearIn(title: string): number | undefined {
  const match = /([\d〇○零一二三四五六七八九]{4})(?:年|[—–-])/.exec(title.normalize('NFKC'));
  return officialYear(match?.[1] ?? '');
}

/** 中共示例县委宣传部关于… names the issuer where no line of its own does. */
function issuersOf(lines: readonly string[], titles: readonly string[]): string[] {
  const named = lines.flatMap(issuersIn);
  const inTitle = /^(.+)关于/.exec(titles.find((title) => title.includes('关于')) ?? '')?.[1] ?? '';
  return [...new Set(named.length > 0 ? named : issuersIn(inTitle))];
}
