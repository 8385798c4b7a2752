/** The CMS as an editor meets it, view by view: for whoever reads every word of it, and for the handbook's pictures. */
import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { PROJECT_ROOT } from '../../src/build/settings.ts';
import type { EditingPage } from './editing-page.ts';
import type { EditingServer } from './editing-server.ts';

const run = promisify(execFile);
const TASK = 'tasks/2024-reading/1.mdx';

export interface Desk {
  editing: EditingServer;
  cms: EditingPage;
}

export interface EditingView {
  name: string;
  /** Ends when there is something to look at. */
  show(desk: Desk): Promise<void>;
  /** Of a view that the handbook shows. */
  picture?: { name: string; clip?: { width: number; height: number; x?: number; y?: number } };
}

const admin = ({ editing }: Desk) => `${editing.url}admin/`;
const goTo = async (desk: Desk, where: string) => {
  await desk.cms.page.goto('about:blank');
  await desk.cms.page.goto(`${admin(desk)}${where}`);
};
const openTask = ({ cms }: Desk, number = '1') => cms.open(`tasks/entries/2024-reading/${number}`);
const title = ({ cms }: Desk) => cms.field('标题');
const refusal = (page: Page) => page.locator('#qd-refusal');
/** The page beside the form, once it shows the entry. */
const preview = async ({ cms }: Desk) => {
  await cms.page.frameLocator('iframe').locator('h1').first().waitFor();
};

/** Somebody else saves while the form is open. */
async function saveElsewhere({ editing }: Desk, wanted: string): Promise<void> {
  const file = path.join(editing.content, TASK);
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace(/^title: .*/m, `title: ${wanted}`));
  const named = ['-c', 'user.name=巴图', '-c', 'user.email=batu@example.invalid'];
  await run('git', [...named, 'commit', '--quiet', '-m', '改标题', '--', TASK], { cwd: editing.content });
}

export const EDITING_VIEWS: readonly EditingView[] = [
  {
    name: 'the list of tasks',
    async show(desk) {
      await goTo(desk, '#/collections/tasks');
      await desk.cms.page.getByRole('link', { name: /2024-reading · 1 ·/ }).waitFor();
    },
    picture: { name: 'list', clip: { width: 1280, height: 560 } },
  },
  {
    name: 'the ways to group the list',
    async show(desk) {
      await desk.cms.page.getByRole('button', { name: '分组' }).click();
      await desk.cms.page.getByRole('menuitem', { name: /责任组室/ }).waitFor();
    },
  },
  {
    name: 'a search that finds',
    async show(desk) {
      await goTo(desk, '#/collections/tasks/search/读书');
      await desk.cms.page.getByRole('link', { name: /读书/ }).first().waitFor();
    },
  },
  {
    name: 'a search that finds nothing',
    async show(desk) {
      await goTo(desk, '#/search/没有这样的话');
      await desk.cms.page.getByText('的查找结果').waitFor();
    },
  },
  {
    name: 'a form and its page',
    async show(desk) {
      await openTask(desk);
      await preview(desk);
    },
    picture: { name: 'form', clip: { width: 1280, height: 640 } },
  },
  {
    name: 'the ways to save',
    async show(desk) {
      await title(desk).fill('农家书屋开门读书');
      await desk.cms.page.getByRole('button', { name: '保存', exact: true }).click();
      await desk.cms.page.getByRole('menuitem', { name: '保存并上线' }).waitFor();
    },
  },
  {
    name: 'the account',
    async show(desk) {
      await desk.cms.page.keyboard.press('Escape');
      await desk.cms.page.getByRole('button', { name: '账号' }).last().click();
      await desk.cms.page.getByRole('menuitem', { name: '退出' }).waitFor();
    },
  },
  {
    name: 'a refused save',
    async show(desk) {
      await openTask(desk);
      await preview(desk);
      await desk.cms.field('正文').fill('见 <引用 项目="no-such-project"/>。');
      await title(desk).scrollIntoViewIfNeeded();
      await desk.cms.save();
      await refusal(desk.cms.page).waitFor();
    },
    picture: { name: 'refused' },
  },
  {
    name: 'a field that was left empty',
    async show(desk) {
      await openTask(desk);
      await title(desk).fill('');
      const { page } = desk.cms;
      await page.getByRole('button', { name: '保存', exact: true }).click();
      await page.getByRole('menuitem', { name: '保存并上线' }).click();
      await page.getByText('没有填').first().waitFor();
    },
  },
  {
    name: 'somebody else’s save',
    async show(desk) {
      await openTask(desk);
      await preview(desk);
      await title(desk).fill('每月读书四次');
      await saveElsewhere(desk, '书屋每周开门');
      await desk.cms.save();
      await refusal(desk.cms.page).getByRole('table').waitFor();
    },
    picture: { name: 'conflict' },
  },
  {
    name: 'a registry',
    async show(desk) {
      await desk.cms.open('registry/entries/units');
      await desk.cms.page.getByText('县图书馆').first().waitFor();
    },
    picture: { name: 'registry', clip: { width: 1280, height: 640 } },
  },
  {
    name: 'choosing a unit by its initials',
    async show(desk) {
      await openTask(desk, '2');
      await preview(desk);
      const box = desk.cms.page.locator('[id^="group-field"]').first();
      await box.fill('xtsg');
      const choice = desk.cms.page.getByRole('option', { name: '县图书馆' }).first();
      await choice.waitFor();
      await box.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    },
    picture: { name: 'choose', clip: { width: 640, height: 700 } },
  },
  {
    name: 'a new task',
    async show(desk) {
      await goTo(desk, '#/collections/tasks/new');
      await desk.cms.field('编号').waitFor();
    },
    picture: { name: 'new', clip: { width: 640, height: 700 } },
  },
  {
    name: 'the pictures',
    async show(desk) {
      await goTo(desk, '#/collections/projects');
      await desk.cms.page.getByRole('button', { name: '图片' }).click();
      await desk.cms.page.getByRole('button', { name: '上传' }).first().waitFor();
    },
  },
  ...['projects', 'lists', 'policies', 'stories', 'pages', 'site', 'registry'].map((collection) => ({
    name: `the list of ${collection}`,
    async show(desk: Desk) {
      await goTo(desk, `#/collections/${collection}`);
      await desk.cms.page.locator(`a[href^="#/collections/${collection}/"]`).first().waitFor();
    },
  })),
  {
    name: 'an entry that is not there',
    async show(desk) {
      await goTo(desk, '#/collections/tasks/entries/2024-reading/999');
      await desk.cms.page.getByText('没有这个文件').first().waitFor();
    },
  },
  {
    name: 'an address that is none',
    async show(desk) {
      await goTo(desk, '#/nowhere');
      await desk.cms.page.getByText('页面不存在').waitFor();
    },
  },
  {
    name: 'a document with doubts',
    async show(desk) {
      await goTo(desk, 'import/');
      const source = path.join(PROJECT_ROOT, 'tests/fixtures/documents/civilisation-style/source.txt');
      await desk.cms.page.setInputFiles('#import-file', source);
      await desk.cms.page.locator('table.rows').waitFor();
    },
    picture: { name: 'import', clip: { width: 1280, height: 800 } },
  },
  {
    name: 'an import that can be taken back',
    async show(desk) {
      await desk.cms.page.getByRole('button', { name: /^发布（写入/ }).click();
      await desk.cms.page.getByRole('button', { name: '撤销这次导入' }).waitFor();
    },
    picture: { name: 'undo', clip: { width: 1280, height: 420 } },
  },
  {
    name: 'who changed it',
    async show(desk) {
      await openTask(desk);
      const history = desk.cms.page.frameLocator('iframe').getByText('修订记录');
      await history.click();
      const last = desk.cms.page.frameLocator('iframe').getByText('巴图').last();
      await last.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    },
    picture: { name: 'history', clip: { x: 640, width: 640, height: 760 } },
  },
];
