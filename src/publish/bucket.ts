/**
 * Brings an object store (S3, and the many that speak like it) to the state of a finished site. New files go up before
 * the pages that name them, and what is gone goes last: readers in between find everything a page asks for.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { AwsClient } from 'aws4fetch';
import { Parser } from 'htmlparser2';
import { AUDIENCE_NAMES } from '../build/report.ts';
import type { Audience } from '../domain/audience.ts';
import { typeOfFile } from '../server/content-types.ts';
import { CACHE_OF_ASSETS, CACHE_OF_PAGES } from '../server/security-headers.ts';
import { TargetError } from './live-folder.ts';

export interface Bucket {
  /** The bucket's address, and a folder in it where the portal has one: `https://host/bucket/folder/`. */
  address: string;
  /** The bucket is named by the host, as some stores want it: `https://bucket.host/folder/`. */
  inHost: boolean;
  accessKeyId: string;
  secretAccessKey: string;
  region: string;
}

export interface SyncResult {
  uploaded: number;
  unchanged: number;
  removed: number;
}

const MARK = 'build.json';
const AT_ONCE = 8;

/** The environment says where and as whom; secrets never stand in a command line. */
export function bucketFrom(address: string, environment: NodeJS.ProcessEnv): Bucket {
  const accessKeyId = environment['QINGDAN_S3_KEY'];
  const secretAccessKey = environment['QINGDAN_S3_SECRET'];
  if (!accessKeyId || !secretAccessKey) {
    throw new TargetError('请先设好环境变量 QINGDAN_S3_KEY 和 QINGDAN_S3_SECRET（对象存储的密钥）。');
  }
  const inHost = environment['QINGDAN_S3_STYLE'] === 'host';
  if (!(inHost ? /^https?:\/\/[^/]+\// : /^https?:\/\/[^/]+\/[^/?#]+/).test(address)) {
    throw new TargetError(
      '对象存储的地址写成 https://主机/桶/ 或 https://主机/桶/文件夹/；桶在主机名里的，设 QINGDAN_S3_STYLE=host，写成 https://桶.主机/。',
    );
  }
  return {
    address,
    inHost,
    accessKeyId,
    secretAccessKey,
    region: environment['QINGDAN_S3_REGION'] || 'us-east-1',
  };
}

export async function syncBucket(site: string, bucket: Bucket, audience: Audience): Promise<SyncResult> {
  const store = new Store(bucket);
  const remote = await store.list();
  await refuseForeign(store, remote, audience);
  const files = await filesOf(site);
  const changed = files.filter(({ name, digest }) => remote.get(name) !== digest);
  // The mark goes first, so that a broken-off first run is known as ours.
  for (const rank of [isMark, isAsset, isData, isPage]) {
    const group = changed.filter(({ name }) => rankOf(name) === rank);
    await inBatches(group, async ({ name, file }) =>
      store.put(name, await readFile(file), headersFor(name, audience)),
    );
  }
  const known = new Set(files.map(({ name }) => name));
  const gone = [...remote.keys()].filter((name) => !known.has(name));
  await inBatches(gone, (name) => store.remove(name));
  return { uploaded: changed.length, unchanged: files.length - changed.length, removed: gone.length };
}

async function refuseForeign(
  store: Store,
  remote: ReadonlyMap<string, string>,
  audience: Audience,
): Promise<void> {
  if (remote.size === 0) return;
  const mark = remote.has(MARK) ? await store.get(MARK) : '';
  let there: unknown;
  try {
    there = JSON.parse(mark);
  } catch {
    there = undefined;
  }
  const { portal, audience: other } = (there ?? {}) as { portal?: string; audience?: Audience };
  if (portal !== 'qingdan' || other === undefined) {
    throw new TargetError('桶里（或这个文件夹里）已经有别的文件，没有动它。请换一个空的。');
  }
  if (other !== audience) {
    throw new TargetError(
      `桶里是${AUDIENCE_NAMES[other]}，不能把${AUDIENCE_NAMES[audience]}发布到这里。请用另一个桶或文件夹。`,
    );
  }
}

const isMark = 'mark';
const isAsset = 'asset';
const isData = 'data';
const isPage = 'page';

function rankOf(name: string): string {
  if (name === MARK) return isMark;
  if (name.startsWith('assets/')) return isAsset;
  return name.endsWith('.html') ? isPage : isData;
}

/** Files whose names change with their bytes are kept for ever; all others are asked for again. */
export function headersFor(name: string, audience: Audience): Record<string, string> {
  const scope = audience === 'internal' ? 'private' : 'public';
  return {
    'Content-Type': typeOfFile(name).type,
    'Cache-Control': `${scope}, ${name.startsWith('assets/') ? CACHE_OF_ASSETS : CACHE_OF_PAGES}`,
  };
}

async function filesOf(site: string): Promise<{ name: string; file: string; digest: string }[]> {
  const entries = await readdir(site, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  return Promise.all(
    files.map(async (file) => ({
      name: path.relative(site, file).split(path.sep).join('/'),
      file,
      digest: createHash('md5')
        .update(await readFile(file))
        .digest('hex'),
    })),
  );
}

async function inBatches<T>(items: readonly T[], act: (item: T) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < items.length; from += AT_ONCE) {
    await Promise.all(items.slice(from, from + AT_ONCE).map(act));
  }
}

class Store {
  readonly #client: AwsClient;
  readonly #root: URL;
  readonly #prefix: string;

  constructor({ address, inHost, accessKeyId, secretAccessKey, region }: Bucket) {
    const url = new URL(address);
    const folders = url.pathname.split('/').filter((part) => part !== '');
    this.#root = new URL(inHost ? '/' : `/${folders.shift()}/`, url);
    this.#prefix = folders.map((folder) => `${decodeURIComponent(folder)}/`).join('');
    this.#client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: 4 });
  }

  /** Digests (MD5) by name below the folder. */
  async list(): Promise<Map<string, string>> {
    const found = new Map<string, string>();
    for (let token: string | undefined = ''; token !== undefined; ) {
      const url = new URL(this.#root.pathname.replace(/(?<=.)\/$/, ''), this.#root);
      url.searchParams.set('list-type', '2');
      url.searchParams.set('prefix', this.#prefix);
      if (token !== '') url.searchParams.set('continuation-token', token);
      const page = readListing(await (await this.#ask(url)).text());
      for (const { key, digest } of page.objects) found.set(key.slice(this.#prefix.length), digest);
      token = page.next;
    }
    return found;
  }

  async get(name: string): Promise<string> {
    return (await this.#ask(this.#addressOf(name))).text();
  }

  async put(name: string, body: Uint8Array<ArrayBuffer>, headers: Record<string, string>): Promise<void> {
    await this.#ask(this.#addressOf(name), { method: 'PUT', body, headers });
  }

  async remove(name: string): Promise<void> {
    await this.#ask(this.#addressOf(name), { method: 'DELETE' });
  }

  #addressOf(name: string): URL {
    return new URL(`${this.#prefix}${name}`.split('/').map(encodeURIComponent).join('/'), this.#root);
  }

  async #ask(url: URL, init: RequestInit = {}): Promise<Response> {
    const response = await this.#client.fetch(url.href, init);
    if (response.ok) return response;
    const reason = /<Code>(.*?)<\/Code>/.exec(await response.text())?.[1] ?? '';
    throw new TargetError(
      `对象存储没有接受 ${decodeURIComponent(url.pathname)}：${response.status} ${reason}`.trim(),
    );
  }
}

interface Listing {
  objects: { key: string; digest: string }[];
  next: string | undefined;
}

function readListing(xml: string): Listing {
  const listing: Listing = { objects: [], next: undefined };
  let text = '';
  let key = '';
  let digest = '';
  const parser = new Parser(
    {
      onopentag: () => {
        text = '';
      },
      ontext: (data) => {
        text += data;
      },
      onclosetag: (name) => {
        if (name === 'Key') key = text;
        else if (name === 'ETag') digest = text.replaceAll('"', '');
        else if (name === 'Contents') listing.objects.push({ key, digest });
        else if (name === 'NextContinuationToken') listing.next = text;
        text = '';
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return listing;
}
