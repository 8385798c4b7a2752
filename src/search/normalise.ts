/** Text as it is compared: one width, one case, one kind of space; punctuation separates. */

const HAN = /\p{Script=Han}/u;
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/gu;
/** What may stand inside a word of letters and digits: 8+N, GB/T, app.v2. */
const JOINT = /([a-z0-9])[+.&](?=[a-z0-9])/gu;
const OTHER = /[^\p{Script=Han}a-z0-9]+/gu;

export const isHan = (character: string): boolean => HAN.test(character);

/** Runs of Han characters and of letters and digits, separated by single spaces. */
export function normalise(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(INVISIBLE, '')
    .replace(JOINT, '$1')
    .replace(OTHER, ' ')
    .trim();
}

/** Normalised text in stretches of one kind: `8n志愿 服务` → `8n`, `志愿`, `服务`. */
export const runsOf = (normalised: string): string[] => normalised.match(RUN) ?? [];

const RUN = /\p{Script=Han}+|[a-z0-9]+/gu;
