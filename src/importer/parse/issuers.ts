/** Lines that name who issues a document, among them the red header: 示例县委宣传部 文件. */
const ENDING = /(?:部|室|办|局|委|会|中心|政府|院|联|校|团|党组|领导小组|指挥部|公司)$/;
const NOT_A_NAME = /[，。；：:、《》“”]|^\d{4}|^[（(各]/;
const RED_HEADER = /\s*\**文件\**\s*$/;
const LONGEST_NAME = 40;

export const isIssuer = (line: string): boolean => issuersIn(line).length > 0;

/** Several issuers may share a line, with spaces between; but spaces may also stand between letters. */
export function issuersIn(line: string): string[] {
  const text = line.trim().replace(RED_HEADER, '');
  const names = text.split(/\s+/);
  if (names.every(isName)) return names;
  const together = names.join('');
  return isName(together) ? [together] : [];
}

const isName = (text: string) =>
  text.length >= 3 && text.length < LONGEST_NAME && ENDING.test(text) && !NOT_A_NAME.test(text);
