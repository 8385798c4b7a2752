/** Ways to reach one person: a private mailbox, a messenger's number, the door of a home. */
import type { PersonalData, PersonalDataKind } from './finding.ts';

/** Mailboxes that anybody can open; an office writes from one of its own. */
const PRIVATE_MAIL =
  'qq|vip\\.qq|foxmail|163|vip\\.163|126|yeah|188|139|189|wo|sina|vip\\.sina|sohu|tom|21cn|aliyun|gmail|googlemail|hotmail|outlook|live|msn|yahoo|icloud|me|protonmail|proton';

const PATTERNS: { kind: PersonalDataKind; pattern: RegExp }[] = [
  {
    kind: 'email',
    pattern: new RegExp(
      `[\\w.+-]+\\s?(?:@|＠|#|\\(at\\)|\\[at\\])\\s?(?:${PRIVATE_MAIL})\\.(?:com\\.cn|com|cn|net|org)(?![\\w-])`,
      'gi',
    ),
  },
  {
    kind: 'messenger',
    pattern: /(?:微信(?:号|ID)?|WeChat|VX|V信)\s*(?:[:：是为]|同号)\s*[a-zA-Z][\w-]{5,19}/gi,
  },
  // A group's number is not a person's.
  { kind: 'messenger', pattern: /QQ(?!\s*群)\s*(?:号|号码)?\s*[:：是为]?\s*[1-9]\d{4,10}(?!\d)/gi },
  {
    kind: 'home',
    pattern:
      /[\p{Script=Han}\d]{1,12}(?:小区|家园|花园|新村|公寓|苑|府)\s*[A-Z\d一二三四五六七八九十]+\s*(?:号楼|栋|幢|号)\s*[\d一二三四五六七八九十]+\s*单元\s*\d*\s*(?:室|号)?/gu,
  },
  {
    kind: 'home',
    pattern: /(?:家庭住址|家住|户籍(?:所在)?地址?|现住址)\s*(?:[:：是为在]\s*)?[\p{Script=Han}\d]{4,}/gu,
  },
];

export const findContacts = (text: string): PersonalData[] =>
  PATTERNS.flatMap(({ kind, pattern }) =>
    [...text.matchAll(pattern)].map((match) => ({ kind, text: match[0], at: match.index })),
  );
