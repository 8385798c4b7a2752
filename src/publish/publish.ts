/** Builds one audience's portal beside its targets, and lets it take its place there only when it is whole. */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { buildPortal, type PortalBuild } from '../build/build-portal.ts';
import { acquireLock } from '../build/lock.ts';
import type { Settings } from '../build/settings.ts';
import { readContentHistory } from '../compile/content-history.ts';
import type { Audience } from '../domain/audience.ts';
import { type Bucket, type SyncResult, syncBucket } from './bucket.ts';
import { compressSite } from './compress.ts';
import {
  addVersion,
  type LiveFolder,
  liveFolder,
  refuseUnfitTarget,
  removeOldVersions,
  rollBack,
  TargetError,
  unfinishedFolder,
} from './live-folder.ts';
import { writePortableZip } from './portable-zip.ts';

export interface PublishOptions {
  settings: Settings;
  audience: Audience;
  /** The folder that servers show. */
  to?: string | undefined;
  zip?: string | undefined;
  bucket?: Bucket | undefined;
  /** Pages without the day of their last change are accepted. */
  withoutHistory?: boolean;
  onStep?: (step: string) => void;
}

export interface Published {
  build: PortalBuild;
  /** Absent where the content has errors: then nothing was published. */
  version?: string;
  zip?: string;
  bucket?: SyncResult;
}

export async function publish(options: PublishOptions): Promise<Published> {
  const { settings, audience, to } = options;
  if (!options.withoutHistory && (await readContentHistory(settings.content)).size === 0) {
    throw new TargetError(
      '读不到内容的改动记录（git），页面上会没有“最后改动”。请在完整的 git 仓库里发布；确实不要，加 --without-history。',
    );
  }
  const live = to === undefined ? undefined : liveFolder(to);
  const release = live === undefined ? () => {} : await lockTarget(live);
  let incoming: string | undefined;
  try {
    if (live !== undefined) await refuseUnfitTarget(live, audience);
    incoming =
      live === undefined
        ? await mkdtemp(path.join(os.tmpdir(), 'qingdan-publish-'))
        : await unfinishedFolder(live, new Date());
    const build = await buildPortal({
      settings: { ...settings, out: incoming },
      audiences: [audience],
      onProgress: (_, step) => options.onStep?.(step),
    });
    const site = build.built[0]?.folder;
    if (site === undefined) return { build };
    const published: Published = { build };
    if (options.zip !== undefined) {
      options.onStep?.('写压缩包');
      await writePortableZip(site, path.resolve(options.zip), audience);
      published.zip = path.resolve(options.zip);
    }
    if (options.bucket !== undefined) {
      options.onStep?.('上传');
      published.bucket = await syncBucket(site, options.bucket, audience);
    }
    if (live !== undefined) {
      options.onStep?.('压缩');
      await compressSite(site);
      published.version = await addVersion(live, site, new Date());
      await removeOldVersions(live);
    }
    return published;
  } finally {
    if (incoming !== undefined) await rm(incoming, { recursive: true, force: true });
    release();
  }
}

/** Shows the version before the live one, and says which. */
export async function rollBackTo(to: string, audience: Audience): Promise<string> {
  const live = liveFolder(to);
  const release = await lockTarget(live);
  try {
    await refuseUnfitTarget(live, audience);
    const version = await rollBack(live);
    if (version === undefined) throw new TargetError(`${live.path} 没有更早的版本，没有动它。`);
    return version;
  } finally {
    release();
  }
}

async function lockTarget({ versions }: LiveFolder): Promise<() => void> {
  await mkdir(path.dirname(versions), { recursive: true });
  return acquireLock(path.join(versions, 'locks'), 'publish');
}
