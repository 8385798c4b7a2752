/** Whether a query has letters that may be pinyin; reading them is left to reword.ts, which needs the vocabulary. */

export const mayBePinyin = (normalised: string): boolean => /[a-z]{2}/.test(normalised);

/** The query with pinyin words joined, so that zhi yuan is read like zhiyuan. */
export const joinPinyin = (normalised: string): string =>
  /^[a-z ]+$/.test(normalised) ? normalised.replaceAll(' ', '') : normalised;
