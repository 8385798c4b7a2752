/**
 * What everybody may read must tell nothing of a private person: no number, address or list of people, and no lead's
 * name. Telephones of offices stand in the registry, and those may be told.
 */
import type * as z from 'zod';
import type { Message } from '../diagnostics/message.ts';
import { stripInternalFields } from '../domain/audience.ts';
import type { Content, Place } from '../domain/content.ts';
import { findPersonalData } from '../domain/personal-data/find-personal-data.ts';
import { PERSONAL_DATA, type PersonalData, type PersonalDataKind } from '../domain/personal-data/finding.ts';
import { plainDigits } from '../domain/personal-data/numbers.ts';
import { namesStandingAlone } from '../domain/personal-data/person-names.ts';
import { parseEntryFile } from '../schema/entry-file.ts';
import { fieldName } from '../schema/schema-path.ts';
import {
  ENTRY_COLLECTIONS,
  type EntryCollection,
  REGISTRIES,
  type RegistryCollection,
  siteSchema,
} from './collections.ts';

/** The text of a content file, for the line in which a body says something. */
export type SourceOf = (file: string) => string | undefined;

/** Registries that the public portal shows; that of persons it never shows. */
const SHOWN_REGISTRIES = Object.keys(REGISTRIES).filter((name) => name !== 'people') as Exclude<
  RegistryCollection,
  'people'
>[];

interface Said {
  text: string;
  place: Place;
  /** Absent for a body. */
  field?: string;
  lineAt(offset: number): number;
  /** The contact of an office: its numbers are meant to be told. */
  office: boolean;
}

export function checkPersonalData(content: Content, sourceOf: SourceOf): Message[] {
  const said = [...publicTexts(content, sourceOf)];
  const offices = new Set(said.filter(({ office }) => office).flatMap(({ text }) => numbersOf(text)));
  const leads = content.people.flatMap(({ data }) => [data.name, ...data.otherNames]);
  return said.flatMap((each) => [
    ...findPersonalData(each.text)
      .filter(({ text }) => each.office || !numbersOf(text).some((number) => offices.has(number)))
      .map((found) => personalDataMessage(each, found)),
    ...namesStandingAlone(each.text, leads).map(({ name, at }) => leadMessage(each, name, at)),
  ]);
}

const numbersOf = (text: string) =>
  text
    .split(/[^\d０-９+\s-]+/)
    .map(plainDigits)
    .filter((digits) => digits.length >= 7);

function* publicTexts(content: Content, sourceOf: SourceOf): Generator<Said> {
  for (const name of Object.keys(ENTRY_COLLECTIONS) as EntryCollection[]) {
    for (const { data, place } of content[name]) {
      if (data.visibility !== 'public') continue;
      yield* fieldTexts(ENTRY_COLLECTIONS[name].schema, data, place);
      const source = sourceOf(place.file);
      if (source !== undefined) yield bodyText(source, place);
    }
  }
  for (const name of SHOWN_REGISTRIES) {
    for (const { data, place } of content[name]) yield* fieldTexts(REGISTRIES[name].schema, data, place);
  }
  if (content.site !== undefined) yield* fieldTexts(siteSchema, content.site.data, content.site.place);
}

function* fieldTexts(schema: z.ZodType, data: object, place: Place): Generator<Said> {
  for (const { text, path } of textsIn(stripInternalFields('public', schema, data))) {
    const line = place.lineOf(path);
    yield { text, place, field: fieldName(schema, path), lineAt: () => line, office: path[0] === 'contact' };
  }
}

function bodyText(source: string, place: Place): Said {
  const { body, bodyLine } = parseEntryFile(source);
  // Marks of emphasis may stand within a number or a name.
  const text = body.replaceAll('**', '');
  return {
    text,
    place,
    lineAt: (offset) => bodyLine + text.slice(0, offset).split('\n').length - 1,
    office: false,
  };
}

function textsIn(
  value: unknown,
  path: (string | number)[] = [],
): { path: (string | number)[]; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (Array.isArray(value)) return value.flatMap((item, index) => textsIn(item, [...path, index]));
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, item]) => textsIn(item, [...path, key]));
}

const WHY: Record<PersonalDataKind, string> = {
  mobile: '手机号能找到一个人，公开版谁都能看',
  identity: '身份证号可以冒用',
  card: '银行卡号可以冒用',
  email: '个人邮箱能找到一个人，人走了也没人收',
  messenger: '个人账号能找到一个人，人走了也没人回',
  home: '住址能找到一个人的家',
  pupil: '未成年人的姓名和学校放在一起，谁都能找到他',
  household: '谁家有什么难处，不能让大家都看到',
};
const FIX: Record<PersonalDataKind, string> = {
  mobile: '改成办公电话；单位对外的手机，写进名册里这个单位的联系方式',
  identity: '删掉；要核对身份的，写“请带身份证”',
  card: '删掉；收款账户请到单位办理',
  email: '改成单位邮箱',
  messenger: '改成单位公众号或办公电话',
  home: '改成村、社区或活动场所的名称',
  pupil: '不写姓名，如“一名三年级学生”',
  household: '不列姓名，只写数字，如“12户”；名单按不上网的材料管理',
};

function personalDataMessage(said: Said, { kind, text, at, doubtful = false }: PersonalData): Message {
  return {
    kind: 'personal-data',
    // An office may have a mobile telephone that it tells everybody: then it says so in its contact.
    severity: doubtful || (said.office && kind === 'mobile') ? 'warning' : 'error',
    ...placeOf(said, at),
    what: `公开的内容里${doubtful ? '好像' : ''}有${PERSONAL_DATA[kind]}“${masked(kind, text)}”`,
    why: WHY[kind],
    fix: said.office && kind === 'mobile' ? '确是单位对外公布的就不用改；个人的手机请换成座机' : FIX[kind],
  };
}

function leadMessage(said: Said, name: string, at: number): Message {
  return {
    kind: 'lead-named',
    severity: 'error',
    ...placeOf(said, at),
    what: `公开的内容里写到了牵头人“${name}”`,
    why: '牵头人的姓名只在内部版出现',
    fix: '改成责任组室的名称，或把这一条改成内部（visibility: internal）',
  };
}

const placeOf = ({ place, field, lineAt }: Said, at: number) => ({
  file: place.file,
  line: lineAt(at),
  ...(field === undefined ? {} : { field }),
});

/** A message travels further than the file: it shows enough to find the number, not the number. */
function masked(kind: PersonalDataKind, text: string): string {
  const short = text.length > 40 ? `${text.slice(0, 40)}……` : text;
  if (!['mobile', 'identity', 'card'].includes(kind)) return short;
  return short.length <= 7 ? short : `${short.slice(0, 3)}${'*'.repeat(short.length - 7)}${short.slice(-4)}`;
}
