/** Editors on a forge: the published CMS against a server that answers as Gitea and Forgejo do. */
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { writeAdminSite } from '../../src/build/admin-site.ts';
import { buildAdmin } from '../../src/build/build-admin.ts';
import { PROJECT_ROOT, readSettings } from '../../src/build/settings.ts';
import type { Forge } from '../../src/cms/backends.ts';
import type { KnownNames } from '../../src/cms/known-names.ts';
import { compileContent } from '../../src/compile/compile-content.ts';
import { collectNames } from '../../src/server/cms/collect-names.ts';
import { editingPolicy } from '../../src/server/security-headers.ts';
import { type StaticServer, serveFolder } from '../../src/server/static-server.ts';
import { launchBrowser } from '../support/browser.ts';
import { GiteaDouble, type GiteaOptions, REPOSITORY } from '../support/gitea/gitea-double.ts';
import type { Account } from '../support/gitea/login.ts';
import { IDS, latinWordsIn, openWatchedPage } from '../support/watched-page.ts';

const run = promisify(execFile);
const COUNTY = path.join(PROJECT_ROOT, 'tests/fixtures/content/county');
const TASK = 'content/tasks/2024-reading/1.mdx';
/** Every day what editors do every day; what seldom happens in the long run. */
const LONG = process.env['QINGDAN_LONG'] === '1';
const WITHIN = { timeout: 30_000, interval: 100 };

const QIQIGE: Account = { login: 'qiqige', name: '其其格', email: 'qiqige@example.invalid', push: true };
const BATU: Account = { login: 'batu', name: '巴图', email: 'batu@example.invalid', push: true };
const GUEST: Account = { login: 'guest', name: '访客', email: 'guest@example.invalid', push: false };

let folder: string;
let bundle: string;
let names: KnownNames;
let browser: Browser;
let open: { close(): Promise<unknown> }[] = [];

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'qingdan-on-forge-'));
  bundle = await buildAdmin(readSettings({}).work);
  const { content } = await compileContent({ ...readSettings({}), content: COUNTY, project: PROJECT_ROOT });
  names = collectNames(content);
  browser = await launchBrowser();
});
afterEach(async () => {
  for (const each of open.reverse()) await each.close();
  open = [];
});
afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

interface OnForge {
  double: GiteaDouble;
  admin: StaticServer;
  problems: string[];
  /** A page of somebody's own, logged in. */
  enter(account: Account): Promise<Page>;
  /** From the repository's newest state. */
  show(revision: string): Promise<string>;
}

async function onForge(
  forge: Forge,
  more: Partial<GiteaOptions> & { spare?: number } = {},
): Promise<OnForge> {
  const source = await repositoryWith(more.spare ?? 0);
  const double = await GiteaDouble.start({ source, accounts: [QIQIGE, BATU, GUEST], ...more });
  const out = await mkdtemp(path.join(folder, 'admin-'));
  const settings = { forge, url: double.url, repo: REPOSITORY, branch: 'main', appId: 'qingdan' };
  await writeAdminSite({ bundle, forge: settings, names, out });
  const policy = editingPolicy(double.url);
  const admin = await serveFolder({ root: out, port: 0, basePath: '/admin/', policy });
  double.application.redirect = admin.url;
  const problems: string[] = [];
  open.push(double, admin);
  return {
    double,
    admin,
    problems,
    async enter({ login, push }) {
      const watched = await openWatchedPage(browser);
      open.push(watched.page.context());
      const { page } = watched;
      page.on('close', () => problems.push(...watched.problems));
      await page.goto(admin.url);
      const button = page.getByRole('button', { name: new RegExp(`用 ${forge} ?登录`, 'i') });
      await button.waitFor();
      problems.push(...(await latinWordsIn(page, [/Gitea|Forgejo/g])));
      await button.click();
      await page.getByRole('link', { name: login }).click();
      if (push) await page.locator('a[href="#/collections/policies"]').waitFor();
      return page;
    },
    show: (revision) => double.repository.git('show', revision),
  };
}

/** The county's content beside another file, with more tasks where a long list is asked for. */
async function repositoryWith(spare: number): Promise<string> {
  const source = await mkdtemp(path.join(folder, 'source-'));
  const git = (...args: string[]) =>
    run('git', ['-c', 'user.name=开始', '-c', 'user.email=a@b.invalid', ...args], { cwd: source });
  await cp(COUNTY, path.join(source, 'content'), { recursive: true });
  await writeFile(path.join(source, 'README.md'), '与内容无关\n');
  const more = path.join(source, 'content/tasks/2024-reading');
  await mkdir(more, { recursive: true });
  for (let n = 0; n < spare; n += 1) {
    const text = `---\nlist: 2024-reading\nnumber: "${n + 100}"\nsection: "1"\ntitle: 备用第${n}项\n---\n\n备用。\n`;
    await writeFile(path.join(more, `${n + 100}.mdx`), text);
  }
  await git('init', '--quiet', '--initial-branch=main');
  await git('add', '.');
  await git('commit', '--quiet', '-m', '开始');
  return source;
}

const openTask = async (page: Page, { admin }: OnForge, number = '1') => {
  await page.goto('about:blank');
  await page.goto(`${admin.url}#/collections/tasks/entries/2024-reading/${number}`);
  await title(page).waitFor();
};
const title = (page: Page) => page.getByLabel('标题', { exact: false }).first();
const save = async (page: Page) => {
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await page.getByRole('menuitem', { name: '保存并上线' }).click();
};
const refusal = (page: Page) => page.locator('#qd-refusal');

/** What one commit changed: whose, what it says, which files. */
const commitAt = ({ double }: OnForge, revision = 'main') =>
  double.repository.git('show', '--format=%an|%s|%b', '--name-only', revision);

describe('on Gitea', () => {
  test('she logs in, changes a title, and the commit holds that file alone in her name', async () => {
    const forge = await onForge('gitea');
    const page = await forge.enter(QIQIGE);
    await page.getByRole('link', { name: /2024-reading · 1 ·/ }).waitFor();
    await openTask(page, forge);
    await title(page).fill('农家书屋开门读书');
    await save(page);
    await page.getByRole('button', { name: '已保存' }).waitFor();
    const shown = await commitAt(forge);
    expect(shown).toMatch(/^其其格\|修改任务：.+第1项 农家书屋开门读书\|改了：标题\n/);
    expect(shown.split('\n').at(-1)).toBe(TASK);
    expect(await forge.double.repository.git('rev-list', '--count', 'main')).toBe('2');
    const changed = await forge.double.repository.git('show', '--format=', '--unified=0', 'main');
    expect(changed.split('\n').filter((line) => /^[+-][^+-]/.test(line))).toHaveLength(2);
    // Once more on the same page: one’s own save is nobody else’s.
    await title(page).fill('农家书屋天天开门');
    await save(page);
    await expect.poll(() => commitAt(forge), WITHIN).toContain('农家书屋天天开门');
    await page.close();
    expect(forge.problems).toEqual([]);
  });

  test('of two editors the second is refused, keeps what was typed, and sees the difference', async () => {
    const forge = await onForge('gitea');
    const [first, second] = [await forge.enter(QIQIGE), await forge.enter(BATU)];
    await openTask(first, forge);
    await openTask(second, forge);
    await title(first).fill('甲先保存的标题');
    await title(second).fill('乙后写的标题');
    await save(first);
    await first.getByRole('button', { name: '已保存' }).waitFor();
    const head = await forge.double.repository.git('rev-parse', 'main');
    await save(second);
    await expect
      .poll(() => refusal(second).allTextContents().then(String), WITHIN)
      .toContain('别人改过这一条');
    const row = refusal(second).getByRole('row', { name: '标题' });
    expect(await row.getByRole('cell').allTextContents()).toEqual(['甲先保存的标题', '乙后写的标题']);
    expect(await title(second).inputValue()).toBe('乙后写的标题');
    expect(await forge.double.repository.git('rev-parse', 'main')).toBe(head);
    for (const page of [first, second]) await page.close();
    expect(forge.problems).toEqual([]);
  });

  test('in a registry both editors’ rows are kept', async () => {
    const forge = await onForge('gitea');
    const file = 'content/registry/groups.yml';
    const page = await forge.enter(QIQIGE);
    await page.goto('about:blank');
    await page.goto(`${forge.admin.url}#/collections/registry/entries/groups`);
    const row = page.getByText('阅读推广组').first();
    await row.waitFor();
    const text = await forge.show(`main:${file}`);
    const content = Buffer.from(`${text}\n  - id: xin-zu\n    name: 新来的组\n`);
    const author = { name: '巴图', email: 'batu@example.invalid' };
    const changes = [{ path: file, content }];
    await forge.double.repository.commit({ branch: 'main', changes, author, message: '加一个组' });
    await row.locator('xpath=ancestor::*[.//button][1]//button').first().click();
    await page.locator('[id^="name-field"]').first().fill('阅读推广一组');
    await save(page);
    await expect.poll(() => forge.show(`main:${file}`), WITHIN).toContain('阅读推广一组');
    expect(await forge.show(`main:${file}`)).toContain('新来的组');
  });

  test.runIf(LONG)(
    'whoever saves between the question and the answer is not overwritten either',
    async () => {
      const forge = await onForge('gitea');
      const page = await forge.enter(QIQIGE);
      await openTask(page, forge);
      await title(page).fill('差一点就覆盖了');
      const content = Buffer.from(
        (await forge.show(`main:${TASK}`)).replace(/^title: .*/m, 'title: 抢先一步'),
      );
      // The page has asked what stands there, and asks for the version to replace: now the forge receives another one.
      let asked = 0;
      await page.route('**/git/trees/**', async (route) => {
        asked += 1;
        const author = { name: '巴图', email: 'batu@example.invalid' };
        const changes = [{ path: TASK, content }];
        if (asked === 2)
          await forge.double.repository.commit({ branch: 'main', changes, author, message: '抢先' });
        await route.continue();
      });
      await save(page);
      await expect.poll(() => refusal(page).allTextContents().then(String), WITHIN).toContain('抢先一步');
      expect(await forge.show(`main:${TASK}`)).toContain('title: 抢先一步');
      expect(await title(page).inputValue()).toBe('差一点就覆盖了');
    },
  );

  test('who may not write, and whose login has run out, is told so', async () => {
    const forge = await onForge('gitea');
    const guest = await forge.enter(GUEST);
    await guest.getByText('这个账号不能改内容仓库').waitFor();
    const page = await forge.enter(QIQIGE);
    await page.getByRole('link', { name: /2024-reading · 1 ·/ }).waitFor();
    await openTask(page, forge);
    await title(page).fill('登录过期以后');
    forge.double.logins.expire();
    await save(page);
    await expect.poll(() => refusal(page).allTextContents().then(String), WITHIN).toContain('登录过期了');
    // Another tab of the same browser logs in again; this one goes on where it was.
    const other = await page.context().newPage();
    await other.goto(forge.admin.url);
    await other.getByRole('button', { name: /用 Gitea ?登录/ }).click();
    await other.getByRole('link', { name: 'qiqige' }).click();
    await other.getByRole('link', { name: /2024-reading · 1 ·/ }).waitFor();
    await save(page);
    await expect.poll(() => commitAt(forge), WITHIN).toContain('登录过期以后');
  });

  test.runIf(LONG)('a list of more files than one answer holds is shown whole', async () => {
    const forge = await onForge('gitea', { spare: 1100 });
    const page = await forge.enter(QIQIGE);
    await openTask(page, forge, '1199');
    await title(page).fill('最后一项也能改');
    await save(page);
    await expect.poll(() => commitAt(forge), WITHIN).toContain('最后一项也能改');
    expect(
      await forge.double.repository.git('ls-tree', '-r', '--name-only', 'main', 'content/tasks/'),
    ).toContain('/1199.mdx');
  });

  test.runIf(LONG)(
    'a forge that does not hand out the rest is not taken for one that has no more',
    async () => {
      const forge = await onForge('gitea', { spare: 1100, onlyFirstPage: true });
      const page = await forge.enter(QIQIGE);
      await page.getByText('列表不全').first().waitFor();
      expect(await page.getByRole('link', { name: /2024-reading ·/ }).count()).toBe(0);
    },
  );
});

describe('on Forgejo', () => {
  const branch = 'cms/tasks/2024-reading/1';
  const proposal = ({ double }: OnForge) => double.proposals.all[0];
  const main = ({ double }: OnForge) => double.repository.git('rev-parse', 'main');
  const setStatus = async (page: Page, status: string) => {
    await page.getByRole('button', { name: /^状态/ }).click();
    await page.getByRole('menuitem', { name: status }).click();
  };

  test('a save is a draft; reviewed and merged, it stands on the branch', async () => {
    const forge = await onForge('forgejo');
    const before = await main(forge);
    const page = await forge.enter(QIQIGE);
    await openTask(page, forge);
    await title(page).fill('先审核再上线');
    await page.getByRole('button', { name: '保存草稿' }).click();
    await expect
      .poll(() => proposal(forge)?.labels.map(({ name }) => name), WITHIN)
      .toEqual(['decap-cms/draft']);
    expect(proposal(forge)).toMatchObject({
      branch,
      title: expect.stringMatching(/^修改任务：.+先审核再上线$/),
    });
    expect(proposal(forge)?.body).toMatch(/\p{Script=Han}/u);
    expect(await main(forge)).toBe(before);
    // One's own draft can be saved again, by this page and by one that opens it.
    await title(page).fill('先审核再上线，又改一次');
    await page.getByRole('button', { name: '保存草稿' }).click();
    await expect.poll(() => forge.show(`${branch}:${TASK}`), WITHIN).toContain('又改一次');
    await openTask(page, forge);
    expect(await title(page).inputValue()).toBe('先审核再上线，又改一次');
    await setStatus(page, '审核中');
    await expect
      .poll(() => proposal(forge)?.labels.map(({ name }) => name), WITHIN)
      .toEqual(['decap-cms/pending_review']);
    await page.goto(`${forge.admin.url}#/workflow`);
    await page.getByText('先审核再上线，又改一次').waitFor();
    forge.problems.push(...(await latinWordsIn(page, [...IDS, /qiqige/g])));
    await openTask(page, forge);
    await setStatus(page, '可以上线');
    await expect
      .poll(() => proposal(forge)?.labels.map(({ name }) => name), WITHIN)
      .toEqual(['decap-cms/pending_publish']);
    page.on('dialog', (dialog) => dialog.accept());
    await page.getByRole('button', { name: '上线', exact: true }).click();
    forge.problems.push(...(await latinWordsIn(page, IDS)));
    await page.getByRole('menuitem', { name: '合并，现在上线' }).click();
    await expect.poll(() => proposal(forge)?.isMerged, WITHIN).toBe(true);
    expect(await forge.show(`main:${TASK}`)).toContain('又改一次');
    expect(await forge.double.repository.git('log', '-1', '--format=%s', 'main')).toMatch(/^合并：修改任务/);
    await expect.poll(() => forge.double.repository.find(`refs/heads/${branch}`), WITHIN).toBeUndefined();
    await page.close();
    expect(forge.problems).toEqual([]);
  });

  test.runIf(LONG)('of two editors of one draft the second is refused and sees the difference', async () => {
    const forge = await onForge('forgejo');
    const [first, second] = [await forge.enter(QIQIGE), await forge.enter(BATU)];
    await openTask(first, forge);
    await openTask(second, forge);
    await title(first).fill('甲的草稿');
    await title(second).fill('乙的草稿');
    await first.getByRole('button', { name: '保存草稿' }).click();
    await expect.poll(() => proposal(forge)?.labels.length, WITHIN).toBe(1);
    const head = await forge.double.repository.find(branch);
    await second.getByRole('button', { name: '保存草稿' }).click();
    await expect.poll(() => refusal(second).allTextContents().then(String), WITHIN).toContain('甲的草稿');
    expect(await title(second).inputValue()).toBe('乙的草稿');
    expect(await forge.double.repository.find(branch)).toBe(head);
  });

  test.runIf(LONG)('a draft that the newest content contradicts is not merged, and says so', async () => {
    const forge = await onForge('forgejo');
    const page = await forge.enter(QIQIGE);
    await openTask(page, forge);
    await title(page).fill('草稿里的标题');
    await page.getByRole('button', { name: '保存草稿' }).click();
    await expect.poll(() => proposal(forge)?.labels.length, WITHIN).toBe(1);
    const content = Buffer.from((await forge.show(`main:${TASK}`)).replace(/^title: .*/m, 'title: 已上线的'));
    const author = { name: '巴图', email: 'batu@example.invalid' };
    const changes = [{ path: TASK, content }];
    const head = await forge.double.repository.commit({ branch: 'main', changes, author, message: '直接改' });
    await setStatus(page, '可以上线');
    await expect.poll(() => proposal(forge)?.labels[0]?.name, WITHIN).toBe('decap-cms/pending_publish');
    page.on('dialog', (dialog) => dialog.accept());
    await page.getByRole('button', { name: '上线', exact: true }).click();
    await page.getByRole('menuitem', { name: '合并，现在上线' }).click();
    await page.getByText('没有合并').first().waitFor();
    expect(await main(forge)).toBe(head);
  });
});
