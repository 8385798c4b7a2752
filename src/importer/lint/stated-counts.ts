/** A count that the text states and a list beside it that has another length: 等11支队伍 after ten names. */

const LISTED =
  /([^，。；：！？\n]*、[^，。；：！？\n]*?)等(\d{1,3}|[一二三四五六七八九十]{1,3})(?:支|个|项|类|种|家|所|名|部|篇|场|大)/g;

export function checkStatedCounts(text: string): string[] {
  return [...text.matchAll(LISTED)].flatMap(([, list = '', stated = '']) => {
    const names = splitNames(list);
    const count = numberOf(stated);
    if (count === undefined || names === count) return [];
    return [`写的是${stated}，列出的是 ${names} 个：“…${list.slice(-16)}等${stated}”`];
  });
}

/** Names separated by 、 outside brackets and quotation marks. */
function splitNames(list: string): number {
  let depth = 0;
  let names = 1;
  for (const character of list) {
    if ('（“《'.includes(character)) depth++;
    else if ('）”》'.includes(character)) depth--;
    else if (character === '、' && depth === 0) names++;
  }
  return names;
}

const DIGITS = '零一二三四五六七八九';

function numberOf(text: string): number | undefined {
  if (/^\d+$/.test(text)) return Number(text);
  const match = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text);
  if (match === null) return undefined;
  const [, tens, ten, ones] = match;
  const digit = (character: string | undefined) =>
    character === undefined ? undefined : DIGITS.indexOf(character);
  if (ten === undefined) return tens === undefined || ones !== undefined ? undefined : digit(tens);
  return (digit(tens) ?? 1) * 10 + (digit(ones) ?? 0);
}
