/** Addresses of entries that moved: what leads on, to where, and who may know. */
import { beforeEach, describe, expect, test } from 'vitest';
import { AUDIENCES } from '../../../src/domain/audience.ts';
import { viewFor } from '../../../src/domain/audience-view.ts';
import type { Content } from '../../../src/domain/content.ts';
import { checkBodyLinks } from '../../../src/domain/integrity/body-links.ts';
import { checkRedirects } from '../../../src/domain/integrity/redirects.ts';
import { oldAddresses } from '../../../src/domain/moved-addresses.ts';
import { readFixture } from '../../support/content.ts';

let content: Content;
beforeEach(async () => {
  content = await readFixture('county');
});

const move = (from: string, to: string) => ({
  data: { from, to },
  place: { file: 'redirects.yml', lineOf: () => 1 },
});

/** An entry of every collection that has pages, by its address. */
const PAGES = [
  '/lists/2024-reading/',
  '/lists/2024-reading/1/',
  '/policies/yuedu-cujin-banfa/',
  '/projects/he-an-dushu-jiao/',
  '/posters/he-an-dushu-jiao/',
  '/stories/deng-liangzhe/',
  '/about/',
  '/units/tushuguan/',
  '/designations/all-townships/',
  '/groups/yuedu-zu/',
  '/places/donghe-suo/',
  '/door-signs/donghe-suo/',
];

describe('in every collection', () => {
  test.each(PAGES)('an old address may lead to %s, which itself cannot be one', (address) => {
    content.redirects = [move('/old/one/', address)];
    expect(checkRedirects(content)).toEqual([]);
    for (const audience of AUDIENCES)
      expect(viewFor(audience, content).redirects).toEqual([{ from: '/old/one/', to: address }]);
    content.redirects = [move(address, '/units/')];
    expect(checkRedirects(content).map(({ what }) => what)).toEqual([`“${address}”现在就有这一页`]);
  });

  test.each(PAGES.filter((address) => address !== '/about/'))('none like %s that is gone', (address) => {
    const gone = address.replace(/[^/]+\/$/, 'gone-away/');
    content.redirects = [move('/old/one/', gone)];
    expect(checkRedirects(content).map(({ what }) => what)).toEqual([`“${gone}”没有这一页`]);
  });

  test.each(['/', '/units/', '/lists/2024-reading/read/', '/lists/2024-reading/read/1/', '/search/'])(
    'pages that are no entry’s own: %s',
    (address) => {
      content.redirects = [move('/old/one/', address)];
      expect(checkRedirects(content)).toEqual([]);
    },
  );
});

describe('an entry that moved again', () => {
  test('both old addresses lead to its last place', () => {
    const moves = [move('/a/', '/b/'), move('/b/', '/c/'), move('/c/', '/units/')];
    expect(
      oldAddresses(
        moves.map(({ data }) => data),
        [],
      ),
    ).toEqual([
      { from: '/a/', to: '/units/' },
      { from: '/b/', to: '/units/' },
      { from: '/c/', to: '/units/' },
    ]);
    content.redirects = moves;
    expect(checkRedirects(content)).toEqual([]);
  });

  test('round and round is refused, and led into too', () => {
    content.redirects = [move('/into/', '/a/'), move('/a/', '/b/'), move('/b/', '/a/')];
    expect(checkRedirects(content).map(({ what }) => what)).toEqual([
      '“/into/”转来转去，永远到不了页面',
      '“/a/”转来转去，永远到不了页面',
      '“/b/”转来转去，永远到不了页面',
    ]);
    expect(viewFor('internal', content).redirects).toEqual([]);
  });
});

describe('a list that got another id', () => {
  const from = (audience: 'public' | 'internal') =>
    viewFor(audience, content).redirects.map((redirect) => `${redirect.from} ${redirect.to}`);

  test('takes its tasks along', () => {
    content.redirects = [
      move('/lists/dushu/', '/lists/yuedu/'),
      move('/lists/yuedu/', '/lists/2024-reading/'),
    ];
    const tasks = (old: string) =>
      [1, 2, 3, 4, 5, 6].map((n) => `/lists/${old}/${n}/ /lists/2024-reading/${n}/`);
    expect(from('internal')).toEqual([
      '/lists/dushu/ /lists/2024-reading/',
      '/lists/yuedu/ /lists/2024-reading/',
      ...tasks('dushu'),
      ...tasks('yuedu'),
    ]);
    // The third is internal.
    expect(from('public')).toEqual(from('internal').filter((line) => !line.includes('/3/')));
  });

  test('but not one that says itself where it went', () => {
    content.redirects = [
      move('/lists/dushu/', '/lists/2024-reading/'),
      move('/lists/dushu/1/', '/lists/2024-reading/6/'),
    ];
    expect(from('internal').filter((line) => line.startsWith('/lists/dushu/1/'))).toEqual([
      '/lists/dushu/1/ /lists/2024-reading/6/',
    ]);
  });
});

describe('the task of a list that moved', () => {
  beforeEach(() => {
    content.redirects = [
      move('/old/', '/lists/dushu/1/'),
      move('/lists/dushu/', '/lists/2024-reading/'),
      move('/older/', '/lists/dushu/99/'),
    ];
  });

  test('may be led to, and nobody is sent on twice', () => {
    expect(checkRedirects(content).map(({ what }) => what)).toEqual(['“/lists/dushu/99/”没有这一页']);
    expect(viewFor('internal', content).redirects).toContainEqual({
      from: '/old/',
      to: '/lists/2024-reading/1/',
    });
  });

  test('may be linked to in bodies, unless the reader may not see it', () => {
    const [page] = content.pages;
    if (page === undefined) throw new Error('the county has no page');
    const links = ['/lists/dushu/1/', '/lists/dushu/3/', '/lists/dushu/99/'];
    page.body = { ...page.body, html: links.map((link) => `<a href="${link}">看</a>`).join('') };
    page.data.visibility = 'public';
    expect(checkBodyLinks(content).map(({ what }) => what)).toEqual([
      '公开的正文链接到了内部的页面“/lists/dushu/3/”',
      '链接“/lists/dushu/99/”指向的页面不存在',
    ]);
  });
});

describe('the public view', () => {
  test.each([
    ['straight', [move('/old/', '/policies/neibu-banfa/')]],
    ['by way of another', [move('/old/', '/older/'), move('/older/', '/policies/neibu-banfa/')]],
    ['below it', [move('/old/', '/policies/neibu-banfa/print/')]],
  ])('does not lead to an internal entry: %s', (_, moves) => {
    const [policy] = content.policies;
    if (policy === undefined) throw new Error('the county has no policy');
    content.policies = [{ ...policy, id: 'neibu-banfa', data: { ...policy.data, visibility: 'internal' } }];
    content.ids.policies = new Set(['neibu-banfa']);
    content.redirects = moves;
    expect(viewFor('public', content).redirects).toEqual([]);
    expect(viewFor('internal', content).redirects).toHaveLength(moves.length);
  });

  test('nor to the poster of an internal project', () => {
    const [project] = content.projects;
    if (project === undefined) throw new Error('the county has no project');
    project.data = { ...project.data, visibility: 'internal' };
    content.redirects = [move('/old/', `/posters/${project.id}/`)];
    expect(viewFor('public', content).redirects).toEqual([]);
  });
});
