/** What stands before the first numbered line: issuers, document number, title, recipients, date, preamble. */
import type { SourceLine } from '../source-document.ts';
import { joinBrokenLines } from './joined-text.ts';
import type { HeadLine } from './parsed-list.ts';

const DOCUMENT_NUMBER = /^\s*(\S+?〔\d{4}〕\d+号)\s*$/;
const DATE = /^\s*(\d{4})年(\d{1,2})月(\d{1,2})日\s*$/;
const ISSUER = /(?:委员会办公室|委员会|宣传部|办公室|服务中心|人民政府|局|委)$/;

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

export function classifyHead(lines: readonly SourceLine[]): HeadLine[] {
  const heads = lines.map((line): HeadLine => {
    const text = line.text.trim();
    return { kind: kindOf(text), raw: line.text + line.end, line: line.line };
  });
  markTitles(heads);
  markPreamble(heads);
  return heads;
}

function kindOf(text: string): HeadLine['kind'] {
  if (text === '') return 'blank';
  if (DOCUMENT_NUMBER.test(text)) return 'number';
  if (DATE.test(text)) return 'date';
  if (/[：:]$/.test(text) && text.length > 8) return 'recipients';
  if (isIssuer(text)) return 'issuer';
  return 'other';
}

const withoutRedHeader = (text: string) => text.replace(/\s*\**文件\**\s*$/, '').trim();
const isIssuer = (text: string) =>
  ISSUER.test(withoutRedHeader(text)) && !/[，。《》]/.test(text) && text.length < 40;

/** A title may run over lines: 关于印发《… / …》的通知, or lines of a bare title before the preamble. */
function markTitles(heads: HeadLine[]): void {
  let inside = false;
  for (const head of heads) {
    if (head.kind === 'blank') continue;
    const text = head.raw.trim();
    if (!inside && /^关于/.test(text)) inside = true;
    if (!inside) continue;
    head.kind = 'title';
    if (/(?:通知|通报|意见|方案|决定|函)$/.test(text)) inside = false;
  }
}

function markPreamble(heads: HeadLine[]): void {
  const text = heads.filter((head) => head.kind === 'other');
  const last = text.at(-1);
  if (last !== undefined && last.raw.trim().length > 60) last.kind = 'preamble';
  for (const head of text) {
    if (
      head.kind === 'other' &&
      /清单|要点|方案|计划|任务/.test(head.raw) &&
      head.raw.trim().length < 60 &&
      !/[。，：]/.test(head.raw)
    ) {
      head.kind = 'title';
    }
  }
}

export function readHead(heads: readonly HeadLine[]): DocumentHead {
  const textOf = (kind: HeadLine['kind']) =>
    heads.filter((head) => head.kind === kind).map((head) => head.raw.trim());
  const titles = joinBrokenLines(textOf('title').join('\n'));
  const quoted = /关于印发《([^》]+(?:》[^》]*)?)》的通知/.exec(titles)?.[1];
  const title = quoted ?? titles.split('\n')[0];
  const date = DATE.exec(textOf('date')[0] ?? '');
  const documentNumber = DOCUMENT_NUMBER.exec(textOf('number')[0] ?? '')?.[1];
  const year =
    /(\d{4})年/.exec(title ?? '')?.[1] ?? date?.[1] ?? /〔(\d{4})〕/.exec(documentNumber ?? '')?.[1];
  const preamble = textOf('preamble').at(-1);
  return {
    issuers: [...new Set(textOf('issuer').map(withoutRedHeader))],
    recipients: (textOf('recipients')[0] ?? '')
      .replace(/[：:]$/, '')
      .split(/[，,]/)
      .filter(Boolean),
    ...(title === undefined || title === '' ? {} : { title }),
    ...(documentNumber === undefined ? {} : { documentNumber }),
    ...(date === null ? {} : { issuedOn: isoDay(date) }),
    ...(year === undefined ? {} : { year: Number(year) }),
    ...(preamble === undefined ? {} : { preamble }),
  };
}

const isoDay = ([, year = '', month = '', day = '']: RegExpExecArray) =>
  `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
