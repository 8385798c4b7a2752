import { addDays } from '../projects/calendar-day.ts';
import { holdsOn } from '../projects/consent.ts';
import { type Finding, findingAt } from './finding.ts';
import type { Subjects } from './subjects.ts';

/** To ask people again takes weeks. */
export const SOON = 60;

/** Consents that have run out or soon will: a portal that is built afterwards leaves the picture or story out. */
export function endingConsents({ projects, stories }: Subjects, today: string): Finding[] {
  const soon = addDays(today, SOON);
  const said = (until: string) =>
    holdsOn(today, until)
      ? `同意到 ${until} 为止，以后再生成的门户里就没有了`
      : `同意 ${until} 已经到期，这一版里没有了`;
  const pictures = [...projects, ...stories].flatMap((subject) =>
    subject.data.pictures.flatMap(({ file, consentUntil }, index): Finding[] => {
      if (soon < consentUntil) return [];
      const what = `图片 ${file}：${said(consentUntil)}`;
      const path = ['pictures', index, 'consentUntil'];
      return [findingAt(subject, { kind: 'consent', what, field: '同意到哪天（consentUntil）' }, path)];
    }),
  );
  const told = stories.flatMap((subject): Finding[] => {
    const until = subject.data.consent?.until;
    if (until === undefined || soon < until) return [];
    const what = `写到的人的${said(until)}`;
    const field = '同意（consent）· 同意到哪天（until）';
    return [findingAt(subject, { kind: 'consent', what, field }, ['consent', 'until'])];
  });
  return [...pictures, ...told];
}
