/**
 * `npm run handbook:pictures`: takes the pictures of the editors' handbook anew, from the CMS with the content of the
 * tests, so that nobody's data is on them.
 */
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { PROJECT_ROOT } from '../src/build/settings.ts';
import { launchBrowser } from './support/browser.ts';
import { signIn } from './support/editing-page.ts';
import { startEditing } from './support/editing-server.ts';
import { EDITING_VIEWS } from './support/editing-views.ts';

const FOLDER = path.join(PROJECT_ROOT, 'content/uploads/editing');
const LARGEST = 40 * 1024;
const WIDTH = 1280;

/** As good as fits. */
async function smallPicture(png: Buffer): Promise<Buffer> {
  for (let quality = 80; ; quality -= 10) {
    const picture = await sharp(png).webp({ quality, effort: 6 }).toBuffer();
    if (picture.length <= LARGEST || quality <= 30) return picture;
  }
}

const editing = await startEditing({ withForms: true });
const browser = await launchBrowser();
try {
  const viewport = { width: WIDTH, height: 800 };
  const page = await browser.newPage({ locale: 'zh-CN', colorScheme: 'light', viewport });
  page.on('dialog', (dialog) => dialog.accept());
  const cms = await signIn(page, `${editing.url}admin/`, '其其格');
  await rm(FOLDER, { recursive: true, force: true });
  await mkdir(FOLDER, { recursive: true });
  for (const { name, show, picture } of EDITING_VIEWS) {
    await show({ editing, cms });
    if (picture === undefined) continue;
    await page.evaluate(() => document.fonts.ready);
    const { x = 0, width = WIDTH, height = viewport.height } = picture.clip ?? {};
    const png = await page.screenshot({ animations: 'disabled', clip: { x, y: 0, width, height } });
    const bytes = await smallPicture(png);
    await writeFile(path.join(FOLDER, `${picture.name}.webp`), bytes);
    console.log(`${picture.name}.webp  ${(bytes.length / 1024).toFixed(1)} KB  ${name}`);
  }
  console.log(`${(await readdir(FOLDER)).length} pictures in ${path.relative(PROJECT_ROOT, FOLDER)}`);
} finally {
  await browser.close();
  await editing.close();
}
