/** A small portal to look things up in: a source, its files read back, and an inverted index in memory. */

import { makeSearchFiles } from '../../../src/search/index/make-files.ts';
import { recordTokens } from '../../../src/search/index/record-tokens.ts';
import { openIndex, withAliases } from '../../../src/search/portal-index.ts';
import { openMeanings } from '../../../src/search/reword.ts';
import type {
  AliasesFile,
  NamesFile,
  RecordsFile,
  VocabularyFile,
} from '../../../src/search/search-files.ts';
import type { SearchRecord, SearchSource, SourceUnit } from '../../../src/search/search-source.ts';
import { type Postings, rarityOf, type TokenIndex } from '../../../src/search/token-index.ts';
import type { SearchPorts } from '../../../src/search/understand.ts';
import { openVocabulary, type Vocabulary } from '../../../src/search/vocabulary.ts';

export const task = (
  number: string,
  title: string,
  text: string,
  more: Partial<SearchRecord> = {},
): SearchRecord => ({
  type: 'task',
  id: `2024-roads/${number}`,
  url: `lists/2024-roads/${number}/`,
  title,
  text,
  alsoSays: [],
  list: '2024-roads',
  number,
  assignments: [],
  classes: [],
  ...more,
});

export const unit = (id: string, names: string[], more: Partial<SourceUnit> = {}): SourceUnit => ({
  id,
  names,
  formerNames: [],
  kind: '政府部门',
  member: [],
  perhaps: [],
  ...more,
});

const by = (kind: 'unit' | 'group' | 'person' | 'designation', id: string, text: string) => ({
  role:
    kind === 'group' ? ('group' as const) : kind === 'person' ? ('lead' as const) : ('implement' as const),
  kind,
  id,
  label: kind === 'group' ? '责任组室' : kind === 'person' ? '牵头人' : '落实单位',
  text,
});

export const SOURCE: SearchSource = {
  records: [
    task('1', '道路养护与巡查', '各镇每月巡查一次村道，发现坑槽及时修补。', {
      assignments: [by('person', 'zhao', '赵路平'), by('designation', 'towns', '各镇')],
    }),
    task('2', '桥梁检测', '交通局每年检测桥梁不少于2次，报送检测报告。', {
      assignments: [by('group', 'bridges', '桥梁组'), by('unit', 'traffic', '交通局')],
    }),
    task('3', '文明出行宣传', '组织志愿服务队在路口劝导，倡导文明出行。', {
      assignments: [by('unit', 'culture', '文旅局'), by('designation', 'perhaps', '各相关单位')],
    }),
    task('38', '雨季应急值守', '雨季24小时值守，提前15日报备值守名单。', {
      assignments: [by('unit', 'traffic', '交通局')],
      classes: ['lead'],
    }),
  ],
  units: [
    unit('east', ['东河镇'], { kind: '苏木乡镇', member: ['towns'], perhaps: ['perhaps'] }),
    unit('traffic', ['旗交通局', '交通局'], { formerNames: ['旗公路局'], perhaps: ['perhaps'] }),
    unit('culture', ['旗文旅局', '文旅局'], { perhaps: ['perhaps'] }),
  ],
  groups: [{ id: 'bridges', names: ['桥梁组'] }],
  people: [{ id: 'zhao', names: ['赵路平'] }],
  designations: [
    { id: 'towns', names: ['各镇'] },
    { id: 'perhaps', names: ['各相关单位'] },
  ],
  lists: [
    {
      id: '2024-roads',
      shortTitle: '2024 年道路清单',
      names: ['2024 年道路清单', '2024年全旗道路工作任务清单'],
      year: 2024,
      documentNumber: '路办发〔2024〕9号',
    },
  ],
  aliases: [
    { say: '坑坑洼洼', means: ['坑槽'] },
    { say: '运管所', means: ['旗交通局'] },
  ],
};

export function openPortal(source: SearchSource = SOURCE): SearchPorts & { vocabulary: Vocabulary } {
  const pages = source.records.map((_, place) => String(place));
  const files = JSON.parse(JSON.stringify(makeSearchFiles(source, { pages, averageWords: 1 })));
  const index = withAliases(
    openIndex(files['names.json'] as NamesFile, files['records.json'] as RecordsFile),
    files['aliases.json'] as AliasesFile,
  );
  return {
    index,
    tokens: tokenIndex(source),
    meanings: async () => openMeanings(files['vocabulary.json'] as VocabularyFile, index),
    vocabulary: openVocabulary(files['vocabulary.json'] as VocabularyFile),
  };
}

export function tokenIndex({ records }: SearchSource): TokenIndex {
  const postings = new Map<string, Map<number, number>>();
  for (const [place, record] of records.entries()) {
    for (const [token, weight] of recordTokens(record)) {
      postings.set(token, (postings.get(token) ?? new Map()).set(place, weight));
    }
  }
  const of = (token: string): Postings => {
    const exact = postings.get(token);
    if (exact !== undefined || token.length > 1) return exact ?? new Map();
    return new Map(
      [...postings].filter(([one]) => one.startsWith(token)).flatMap(([, places]) => [...places]),
    );
  };
  return {
    lookUp: async (token) => of(token),
    async lookUpAll(tokens) {
      const known = tokens.map(of).filter(({ size }) => size > 0);
      const [first, ...others] = known;
      const places = [...(first?.keys() ?? [])].filter((place) => others.every((one) => one.has(place)));
      const worth = (place: number) =>
        known.reduce((sum, one) => sum + (one.get(place) ?? 0) * rarityOf(one.size, records.length), 0);
      return new Map(places.map((place) => [place, worth(place)]));
    },
    textOf: async (place) => records[place]?.text ?? '',
  };
}
