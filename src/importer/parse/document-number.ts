/** 示宣字〔2023〕9号, with the brackets and digits that people have on their keyboards. */
const DOCUMENT_NUMBER =
  /^\s*([^\s〔〕[\]【】（）()，。]{1,15}?\s*[〔[【(]\s*[12]\d{3}\s*[〕\]】)]\s*第?\s*\d+\s*号)(?:\s+签发人.*)?\s*$/;

export const isDocumentNumber = (line: string) => documentNumberIn(line) !== undefined;

/** As printed, but without blanks and in narrow digits. */
export const documentNumberIn = (line: string): string | undefined =>
  DOCUMENT_NUMBER.exec(line.normalize('NFKC'))?.[1]?.replace(/\s+/g, '');

export const yearOfDocumentNumber = (number: string): number | undefined => {
  const year = /[〔[【(]([12]\d{3})/.exec(number)?.[1];
  return year === undefined ? undefined : Number(year);
};
