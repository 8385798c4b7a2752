/**
 * `npm start`: builds both portals, serves them on loopback, and rebuilds when content changes. A change with
 * errors leaves the portal as it was and says what to mend.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildPortal } from '../build/build-portal.ts';
import { AUDIENCE_NAMES, printFailure, printResult, printStep } from '../build/report.ts';
import { residentPages } from '../build/resident/resident-pages.ts';
import { readSettings, type Settings } from '../build/settings.ts';
import { watchContent } from '../compile/watch-content.ts';
import type { Audience } from '../domain/audience.ts';
import { cmsWords } from '../text/cms-words.ts';
import { loginWords } from '../text/login-words.ts';
import { openEditing } from './cms/editing.ts';
import { addressesFor, isLoopback } from './login/host-names.ts';
import { loginGate } from './login/login-gate.ts';
import { PasswordRefused, readPassword } from './login/password.ts';
import { publishLoop } from './publish-loop.ts';
import { PortBusyError, type StaticServer, type StaticServerOptions, serveFolder } from './static-server.ts';
import { treeState } from './tree-state.ts';

const USAGE = `用法：npm start -- [--port 端口] [--content 文件夹] [--host 地址]
  --port      内部版的端口（默认 4320）；公开版用下一个
  --content   内容文件夹（默认 content/）
  --host      在哪个地址上等候（默认 127.0.0.1，只有本机）；别处要先设口令`;
const DEFAULT_PORT = 4320;
/** How many ports after the wished one are tried when none was asked for. */
const ATTEMPTS = 20;

/** An editor waits for the internal portal; the public one is always made by a process that never saw anything else. */
const internalPages = residentPages();

/** What each portal was last built from. */
const built = new Map<Audience, string>();

const { values } = parseArgs({
  options: {
    port: { type: 'string' },
    content: { type: 'string' },
    host: { type: 'string', default: '127.0.0.1' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

if (values.help) console.log(USAGE);
else await start();

async function start(): Promise<void> {
  const wished = values.port === undefined ? undefined : Number(values.port);
  if (wished !== undefined && !(Number.isInteger(wished) && wished >= 0 && wished < 65_535)) {
    console.error('端口应当是 0 到 65534 之间的整数');
    process.exitCode = 2;
    return;
  }
  const settings: Settings = {
    ...readSettings(),
    ...(values.content === undefined ? {} : { content: path.resolve(values.content) }),
  };
  const gate = await openGate(values.host);
  if (gate === 'refused') return;
  console.log('检查内容，生成门户……');
  const loop = publishLoop((audience) => build(settings, audience));
  const editing = await openEditing(settings, loop);
  /** The internal portal opens as soon as it stands; the public one follows. */
  const publishing = loop.rebuild();
  await loop.built('internal');
  let internal: StaticServer;
  try {
    const port = wished ?? DEFAULT_PORT;
    internal = await serve(settings, 'internal', {
      port,
      mayMove: wished === undefined,
      before: [gate, editing.before],
    });
  } catch (error) {
    if (!(error instanceof PortBusyError)) throw error;
    console.error(`端口 ${error.port} 已被占用，请换一个：npm start -- --port ${error.port + 1}`);
    process.exit(1);
  }
  console.log(`ready ${internal.url}`);
  console.log(`  ${AUDIENCE_NAMES.internal} ${internal.url}`);
  for (const address of addressesFor(values.host, internal.port)) {
    console.log(`  ${loginWords.others} ${address}`);
  }
  const prepared = editing.prepare().then((ready) => {
    if (ready) console.log(`  内容编辑 ${internal.url}admin/`);
  });
  await publishing;
  const next = wished === 0 ? 0 : internal.port + 1;
  const open = await serve(settings, 'public', { port: next, mayMove: true, before: [gate] });
  console.log(`  ${AUDIENCE_NAMES.public} ${open.url}`);
  await prepared;
  console.log('改动内容文件后会自动更新；按 Ctrl+C 结束。');
  watchContent([settings.content], () => loop.rebuild());
}

/** Why nothing came of it; nothing when the portal stands as the content is. */
async function build(settings: Settings, audience: Audience): Promise<string | undefined> {
  const state = await treeState(settings.content);
  // The watcher tells of a save that has been built already.
  if (built.get(audience) === state) return undefined;
  try {
    const result = await buildPortal({
      settings,
      audiences: [audience],
      editing: audience === 'internal',
      pages: { internal: internalPages.make },
      onProgress: printStep,
    });
    printResult(result);
    if (result.built.length === 0) return cmsWords.publishing.failed;
    built.set(audience, state);
    return undefined;
  } catch (error) {
    printFailure(error);
    return cmsWords.publishing.failed;
  }
}

/** What asks for the password; undefined on loopback, where nobody else can ask. */
async function openGate(host: string): Promise<Before | 'refused'> {
  if (isLoopback(host)) return undefined;
  try {
    const password = await readPassword();
    if (password === undefined) throw new PasswordRefused(loginWords.needed(host));
    console.log(loginWords.plain);
    return loginGate({ password });
  } catch (error) {
    if (!(error instanceof PasswordRefused)) throw error;
    console.error(error.message);
    process.exitCode = 2;
    return 'refused';
  }
}

type Before = StaticServerOptions['before'] | undefined;

interface Serving {
  port: number;
  mayMove: boolean;
  /** In order; the first that takes a request answers it. */
  before: readonly Before[];
}

async function serve(
  settings: Settings,
  audience: Audience,
  { port, mayMove, before }: Serving,
): Promise<StaticServer> {
  const root = path.join(settings.out, audience);
  if (!existsSync(root)) {
    console.error(`还没有可用的${AUDIENCE_NAMES[audience]}：请先改好上面的错误。改好后会自动生成。`);
  }
  for (let attempt = 0; ; attempt++) {
    try {
      return await serveFolder({
        root,
        host: values.host,
        port: port === 0 ? 0 : port + attempt,
        before: (...asked) => before.some((take) => take?.(...asked) === true),
      });
    } catch (error) {
      if (!(error instanceof PortBusyError) || !mayMove || attempt >= ATTEMPTS) throw error;
    }
  }
}

process.on('SIGINT', () => process.exit(0));
process.on('SIGTERM', () => process.exit(0));
