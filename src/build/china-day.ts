/** The day that a build works for, in China wherever it runs. */
const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short' });

/** `2026-11-22` */
export const chinaDay = (now: Date): string => DAY.format(now);
