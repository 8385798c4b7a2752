/** Dates as officials write them (GB/T 9704: 2020年2月10日, no leading zeros, no spaces). */
export function officialDate(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

/** 2021 → 2021年; 2021-03 → 2021年3月. */
export function officialMonth(text: string): string {
  const [year, month] = text.split('-').map(Number);
  return month === undefined ? `${year}年` : `${year}年${month}月`;
}
