/** A heading says whether what stands below tells what was done or what is to be done; most say neither. */
const TO_BE_DONE = /下一步|下步|下半年|下阶段|明年|今后|打算|(?:工作|任务|目标)(?:计划|安排|部署|任务|举措)/;
const DONE =
  /上半年|去年|上年|回顾|总结|完成情况|进展情况|工作情况|开展情况|落实情况|基本情况|工作成效|主要成效|取得的?成|主要做法|亮点|存在的?(?:主要)?(?:问题|不足|困难)|问题和不足/;

export function isReported(heading: string | null): boolean | undefined {
  if (heading === null) return undefined;
  if (TO_BE_DONE.test(heading)) return false;
  return DONE.test(heading) ? true : undefined;
}
