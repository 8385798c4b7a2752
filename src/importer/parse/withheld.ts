/**
 * Words with which a list says that some material is not in it but must be collected: 详见附件, 详见《…》,
 * 参见上级…. Such material becomes a stub that says whom to ask, never a file.
 */
const PHRASE = /^(?:详见|参见|见附件|另行下发|另发)/;
const IN_TEXT =
  /[（(]\s*(详见[^（）()]*)\s*[）)]|((?:具体)?(?:参见|详见)上级[^，。；（）]*)|(不得在网上传递)/g;

export const isWithheldPhrase = (text: string): boolean => PHRASE.test(text.trim());

export function withheldPhrasesIn(text: string): string[] {
  return [...text.matchAll(IN_TEXT)].map((match) => (match[1] ?? match[2] ?? match[3] ?? '').trim());
}
