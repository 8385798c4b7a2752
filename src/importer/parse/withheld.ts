/**
 * Words with which a list says that some material is not in it but must be collected: 详见附件, 详见《…》,
 * 参见上级…. Such material becomes a stub that says whom to ask, never a file.
 */

/** In the place of a unit's name. */
const INSTEAD_OF_A_NAME =
  /^[（(【]?(?:具体|名单)?(?:详见|参见|见附[件表]|附后|另附|另发|另行(?:下发|印发|通知|明确))/;

/** 《办法（试行）》 and its neighbours, or plain words up to the next mark. */
const REFERRED = '(?:《[^》]*》|[、和](?=《|附件)|[^\\s，。；：、（）()《》])+';
const IN_TEXT = [
  `(?:具体(?:内容|要求)?)?(?:详见|参见)(?!第[\\d一二三四五六七八九十]+[项条款章]|[上下前后]文)${REFERRED}`,
  `(?<![\\p{Script=Han}])(?:具体)?见附[件表]\\d*`,
  '不得在(?:互联网|网)上传递',
  '[此本]件不(?:予)?公开',
];
const PHRASES_IN_TEXT = new RegExp(IN_TEXT.join('|'), 'gu');

export const isWithheldPhrase = (text: string): boolean => INSTEAD_OF_A_NAME.test(text.trim());

export const withheldPhrasesIn = (text: string): string[] =>
  [...text.matchAll(PHRASES_IN_TEXT)].map(([phrase]) => phrase);
