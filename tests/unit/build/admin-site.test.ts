/** The CMS for a forge is the bundle with that forge's configuration and no token of ours. */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { writeAdminSite } from '../../../src/build/admin-site.ts';

test('bundle, configuration and names; no import page, nothing of an earlier one', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'qingdan-admin-'));
  const [bundle, out] = [path.join(folder, 'bundle'), path.join(folder, 'out')];
  await mkdir(path.join(bundle, 'import'), { recursive: true });
  await mkdir(out);
  await writeFile(path.join(bundle, 'index.html'), '<!doctype html>');
  await writeFile(path.join(bundle, 'import', 'index.html'), '<!doctype html>');
  await writeFile(path.join(out, 'old.js'), '');
  const forge = {
    forge: 'forgejo',
    url: 'https://git.example.cn',
    repo: 'office/qingdan',
    branch: 'main',
    appId: 'abc',
  } as const;
  await writeAdminSite({ bundle, forge, names: { names: {}, sections: {} }, out });
  expect((await readdir(out)).sort()).toEqual(['config.json', 'index.html', 'names.json']);
  const served = JSON.parse(await readFile(path.join(out, 'config.json'), 'utf8'));
  expect(Object.keys(served)).toEqual(['config']);
  expect(served.config).toMatchObject({
    publish_mode: 'editorial_workflow',
    backend: { name: 'forgejo', api_root: 'https://git.example.cn/api/v1', auth_type: 'pkce', app_id: 'abc' },
  });
  await rm(folder, { recursive: true, force: true });
});
