/** The traditional festivals that “我们的节日” names, on the days of a year. */
import { Lunar } from 'lunar-typescript';

export interface Festival {
  id: string;
  name: string;
  /** `2026-02-17` */
  on: string;
  /** The day in the traditional calendar; 清明 is a solar term and has none. */
  lunar?: string;
}

const BY_LUNAR_DAY = [
  { id: 'chunjie', name: '春节', month: 1, day: 1 },
  { id: 'yuanxiao', name: '元宵节', month: 1, day: 15 },
  { id: 'duanwu', name: '端午节', month: 5, day: 5 },
  { id: 'zhongqiu', name: '中秋节', month: 8, day: 15 },
  { id: 'chongyang', name: '重阳节', month: 9, day: 9 },
] as const;

/** In order. A month that comes twice (闰月) keeps its festival in the first one. */
export function festivalsOf(year: number): Festival[] {
  const byLunarDay = BY_LUNAR_DAY.map(({ id, name, month, day }): Festival => {
    const lunar = Lunar.fromYmd(year, month, day);
    return {
      id,
      name,
      on: lunar.getSolar().toYmd(),
      lunar: `${lunar.getMonthInChinese()}月${lunar.getDayInChinese()}`,
    };
  });
  const qingming = Lunar.fromYmd(year, 1, 1).getJieQiTable()['清明'];
  if (qingming === undefined) throw new Error(`no 清明 in ${year}`);
  return [...byLunarDay, { id: 'qingming', name: '清明节', on: qingming.toYmd() }].sort((a, b) =>
    a.on.localeCompare(b.on, 'en'),
  );
}
