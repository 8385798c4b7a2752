/** `npm run admin -- --forge gitea --url … --repo … --app-id …`: writes the CMS for content that lives on a forge. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { FORGES, type Forge } from '../cms/backends.ts';
import { compileContent } from '../compile/compile-content.ts';
import { collectNames } from '../server/cms/collect-names.ts';
import { writeAdminSite } from './admin-site.ts';
import { buildAdmin } from './build-admin.ts';
import { PROJECT_ROOT, readSettings } from './settings.ts';

const USAGE = `用法：npm run admin -- --forge ${FORGES.join('|')} --url 网址 --repo 所有者/仓库 --app-id 应用编号 [选项]
  --branch 分支   默认 main
  --out 文件夹    默认 dist/admin；里面原有的会换掉
说明见 src/deploy/editing.md。`;

const { values } = parseArgs({
  options: {
    forge: { type: 'string' },
    url: { type: 'string' },
    repo: { type: 'string' },
    branch: { type: 'string', default: 'main' },
    'app-id': { type: 'string' },
    out: { type: 'string' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

const forge = FORGES.find((name): name is Forge => name === values.forge);
const { url, repo, 'app-id': appId } = values;
const settings = readSettings();
const out = values.out === undefined ? path.join(settings.out, 'admin') : path.resolve(values.out);
const ours = (folder: string) => !existsSync(folder) || existsSync(path.join(folder, 'config.json'));

if (values.help) console.log(USAGE);
else if (forge === undefined || url === undefined || repo === undefined || appId === undefined) {
  console.error(USAGE);
  process.exitCode = 2;
} else if (!/^https:\/\/[^/]+(?:\/[^?#]*[^/?#])?$/.test(url) || !/^[\w.-]+(?:\/[\w.-]+)+$/.test(repo)) {
  console.error('--url 写 https:// 开头、末尾没有 / 的网址，--repo 写“所有者/仓库”。');
  process.exitCode = 2;
} else if (!ours(out)) {
  console.error(`${out} 里有别的文件，没有动它。请换一个文件夹（--out）。`);
  process.exitCode = 1;
} else {
  console.log('准备内容编辑的网页……');
  const bundle = await buildAdmin(settings.work);
  const { content } = await compileContent({ ...settings, project: PROJECT_ROOT });
  const names = collectNames(content);
  await writeAdminSite({ bundle, forge: { forge, url, repo, branch: values.branch, appId }, names, out });
  console.log(`写好了：${path.relative(process.cwd(), out) || out}`);
}
