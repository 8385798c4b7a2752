/** What cards say; browsers draw them too, so these stand apart. */
export const cardWords = {
  sample: '示例',
  noSummary: '介绍待补充',
  next: '下次活动',
  where: '地点',
  by: '谁办',
  forWhom: '帮谁',
} as const;
