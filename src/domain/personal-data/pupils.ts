/** Children who are named together with their school, class or age. */
import type { PersonalData } from './finding.ts';
import { nameAtEnd, nameAtStart } from './person-names.ts';

const SCHOOL =
  '(?:小学|中学|初中|高中|幼儿园|学校|一中|二中|三中|[一二三四五六七八九初高]年级|[一二三四五六七八九十\\d]班)';
const CHILD =
  '(?:小学生|中学生|学生|同学|小朋友|学子|留守儿童|困境儿童|儿童|孤儿|幼儿|女孩|男孩|孩子|少年|班|年级|中队(?:长|员)?)';

/** `王小明（治安镇中心小学）`, `王小明，男，8岁`, `王小明同学` */
const NAME_FIRST = new RegExp(
  `(?:[（(，,、][^（）()，。；\\n]{0,16}?${SCHOOL}|[，,（(]\\s*[男女]?[，,]?\\s*(?:[3-9]|1[0-7])\\s*(?:周?岁)|(?:同学|小朋友))`,
  'gu',
);

export function findPupils(text: string): PersonalData[] {
  const found: PersonalData[] = [];
  for (const school of text.matchAll(new RegExp(SCHOOL, 'g'))) {
    const pupil = pupilAfter(text.slice(school.index, school.index + 30));
    if (pupil !== undefined && !found.some(({ at, text: { length } }) => at + length > school.index)) {
      found.push({ kind: 'pupil', text: pupil, at: school.index });
    }
  }
  for (const match of text.matchAll(NAME_FIRST)) {
    const before = text.slice(Math.max(0, match.index - 6), match.index);
    const name = nameAtEnd(before);
    if (name === undefined) continue;
    // “同学” tells of a school by itself only where one is named in the same sentence.
    const alone = /^(?:同学|小朋友)$/.test(match[0]);
    if (alone && !new RegExp(SCHOOL).test(sentenceAround(text, match.index))) continue;
    found.push({ kind: 'pupil', text: name + match[0], at: match.index - name.length });
  }
  return found;
}

/** `小学三年级学生王小明`: the school with what leads from it to a child's name, in the same part of the sentence. */
function pupilAfter(text: string): string | undefined {
  const part = text.split(/[，。；！？\n]/)[0] ?? '';
  for (const child of part.matchAll(new RegExp(`${CHILD}[:：]?(?=\\p{Script=Han})`, 'gu'))) {
    const end = child.index + child[0].length;
    const name = nameAtStart(text.slice(end));
    if (name !== undefined) return part.slice(0, end) + name;
  }
  return undefined;
}

function sentenceAround(text: string, at: number): string {
  const from = Math.max(...['。', '！', '？', '\n'].map((end) => text.lastIndexOf(end, at - 1))) + 1;
  const to = text.slice(at).search(/[。！？\n]/);
  return text.slice(from, to === -1 ? undefined : at + to);
}
