/**
 * Whether some signs are likely a person's name. Only where the words around already speak of a person: a surname and
 * one or two signs more, which are not a word of the language.
 */
const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖萧田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭' +
  '陆范汪廖石金韦贾夏付傅方邹熊白孟秦邱侯江尹薛闫阎段雷龙黎史陶贺顾毛郝龚邵万覃武钱戴严莫孔向常汤温康施牛樊葛邢安齐' +
  '包鲍庞崇乌额呼格宝双佟布敖斯图那娜查辛管祝左涂季翟伍聂焦姬娄鲁欧毕纪裴柳路穆滕詹宫瞿';
const COMPOUND_SURNAMES = [
  '欧阳',
  '上官',
  '司马',
  '诸葛',
  '东方',
  '皇甫',
  '尉迟',
  '公孙',
  '慕容',
  '令狐',
  '司徒',
];

const words = new Intl.Segmenter('zh', { granularity: 'word' });

const isWord = (text: string) => [...words.segment(text)].length === 1 && text.length > 1;

/** What follows a name in running text, or nothing at all. */
const AFTER_NAME =
  /^(?:同学|小朋友|等|的|在|是|和|与|说|家|，|,|、|。|；|;|（|\(|）|\)|\s|$|今年|获|为|被|患)/;

/** The name that the text begins with, if any. */
export function nameAtStart(text: string): string | undefined {
  const compound = COMPOUND_SURNAMES.some((surname) => text.startsWith(surname));
  if (!compound && !SURNAMES.includes(text.charAt(0))) return undefined;
  const surname = compound ? 2 : 1;
  for (const given of [2, 1]) {
    const name = text.slice(0, surname + given);
    if (name.length < surname + given || !/^\p{Script=Han}+$/u.test(name)) continue;
    if (isWord(name) || isWord(name.slice(0, 2))) continue;
    if (AFTER_NAME.test(text.slice(name.length))) return name;
  }
  return undefined;
}

/** The name that the text ends with, if any. */
export function nameAtEnd(text: string): string | undefined {
  for (const length of [3, 2, 4]) {
    const name = text.slice(-length);
    if (name.length < length || nameAtStart(name) !== name) continue;
    const before = text.at(-length - 1);
    if (before === undefined || !/\p{Script=Han}/u.test(before) || /[和与及、是]/.test(before)) return name;
    // A name that stands close to other words begins where one of them ends.
    const segments = [...words.segment(text)];
    if (segments.some(({ index }) => index === text.length - length)) return name;
  }
  return undefined;
}

/** A cell or a line that is a name and nothing else. */
export const isName = (text: string) => text.length <= 4 && nameAtStart(text) === text;

/** Where known names stand as names: not as a part of other words, and not where the name is a word itself. */
export function namesStandingAlone(text: string, names: readonly string[]): { name: string; at: number }[] {
  return names.flatMap((name) => {
    const at = text.indexOf(name);
    if (at === -1 || isWord(name)) return [];
    const edges = new Set(
      [...words.segment(text)].flatMap(({ index, segment }) => [index, index + segment.length]),
    );
    const found: { name: string; at: number }[] = [];
    for (let from = at; from !== -1; from = text.indexOf(name, from + 1)) {
      if (edges.has(from) && edges.has(from + name.length)) found.push({ name, at: from });
    }
    return found;
  });
}
