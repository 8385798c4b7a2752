/** One address of every kind of page of the shipped content, for tests that look at all of them. */
import type { Page } from 'playwright-core';
import { AUDIENCES, type Audience } from '../../src/domain/audience.ts';

export interface PageKind {
  /** Also the name of its screenshots. */
  name: string;
  /** From the portal's root, without a slash in front. */
  path: string;
  audiences: readonly Audience[];
  /** What must be there before the page is looked at. */
  ready?: string;
  /** What is typed into the question box first. */
  typed?: string;
  /** Says something else where the history of the content is not known. */
  ofHistory?: true;
}

const RESULTS = '#search-results[data-state=done] [data-result]';
/** Also where nothing is found. */
const ANSWERED = '#search-answer:has([data-state=done]:not([data-query=""]))';
const INTERNAL: readonly Audience[] = ['internal'];

const KINDS: readonly (Omit<PageKind, 'audiences'> & { audiences?: readonly Audience[] })[] = [
  { name: 'home', path: '' },
  { name: 'lists', path: 'lists/' },
  { name: 'list', path: 'lists/2020-publicity/' },
  { name: 'reading', path: 'lists/2020-publicity/read/' },
  { name: 'reading-part', path: 'lists/2020-publicity/read/5/' },
  { name: 'task-quotas', path: 'lists/2020-publicity/38/', audiences: INTERNAL },
  { name: 'task-withheld', path: 'lists/2020-publicity/3/', audiences: INTERNAL },
  { name: 'task-no-unit', path: 'lists/2020-publicity/2/', audiences: INTERNAL },
  { name: 'task-venues', path: 'lists/2020-publicity/65/' },
  { name: 'task-project', path: 'lists/2023-civilisation/15/' },
  { name: 'units', path: 'units/' },
  { name: 'unit-township', path: 'units/zhian-zhen/' },
  { name: 'unit-bureau', path: 'units/wenlv-ju/' },
  { name: 'groups', path: 'groups/' },
  { name: 'group', path: 'groups/wenming-ban/' },
  { name: 'designation', path: 'designations/townships/' },
  { name: 'policies', path: 'policies/' },
  { name: 'policy', path: 'policies/xuanchuan-gongzuo-tiaoli/' },
  { name: 'projects', path: 'projects/' },
  { name: 'project', path: 'projects/ai-lifa/' },
  { name: 'project-sample', path: 'projects/sample-cunkou-lifa/' },
  { name: 'poster', path: 'posters/sample-cunkou-lifa/' },
  { name: 'calendar', path: 'calendar/2027-02/' },
  { name: 'service-menu', path: 'service-menu/' },
  { name: 'place', path: 'places/sample-zhan/' },
  { name: 'story', path: 'stories/sample-xiaobandeng/' },
  { name: 'coverage', path: 'coverage/', audiences: INTERNAL },
  { name: 'self-inspection', path: 'self-inspection/', audiences: INTERNAL, ofHistory: true },
  { name: 'search', path: 'search/' },
  { name: 'search-results', path: 'search/?q=电影', ready: RESULTS },
  { name: 'search-complete', path: 'search/?q=治安镇', ready: RESULTS },
  { name: 'search-near', path: 'search/?q=公积金提取', ready: `${ANSWERED} #search-heading` },
  { name: 'search-suggestions', path: '', typed: '宣传', ready: '#q-options [role=option]' },
  { name: 'about', path: 'about/' },
  { name: 'help', path: 'help/', audiences: INTERNAL },
  { name: 'open-data', path: 'open-data/' },
  { name: 'not-found', path: 'there/is/no/such/page/' },
  { name: 'gallery', path: 'gallery/', audiences: INTERNAL },
];

export const PAGE_KINDS: readonly PageKind[] = KINDS.map((kind) => ({ audiences: AUDIENCES, ...kind }));

export const kindsFor = (audience: Audience): readonly PageKind[] =>
  PAGE_KINDS.filter(({ audiences }) => audiences.includes(audience));

export async function openKind(page: Page, root: string, kind: PageKind): Promise<void> {
  await page.goto(root + kind.path, { waitUntil: 'load' });
  if ((await page.evaluate('document.documentElement.className')) !== 'js') return;
  if (kind.typed !== undefined) await page.locator('#q').pressSequentially(kind.typed);
  if (kind.ready !== undefined) await page.waitForSelector(kind.ready);
}
