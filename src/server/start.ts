/**
 * `npm start`: builds both portals, serves them on loopback, and rebuilds when content changes. A change with
 * errors leaves the portal as it was and says what to mend.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildPortal } from '../build/build-portal.ts';
import { AUDIENCE_NAMES, printFailure, printResult, printStep } from '../build/report.ts';
import { readSettings, type Settings } from '../build/settings.ts';
import type { Audience } from '../domain/audience.ts';
import { PortBusyError, type StaticServer, serveFolder } from './static-server.ts';
import { watchContent } from './watch.ts';

const USAGE = `用法：npm start -- [--port 端口] [--content 文件夹]
  --port      内部版的端口（默认 4320）；公开版用下一个
  --content   内容文件夹（默认 content/）`;
const DEFAULT_PORT = 4320;
/** How many ports after the wished one are tried when none was asked for. */
const ATTEMPTS = 20;

const { values } = parseArgs({
  options: {
    port: { type: 'string' },
    content: { type: 'string' },
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
  console.log('检查内容，生成门户……');
  const servers = new Map<Audience, StaticServer>();
  /** The internal portal opens as soon as it stands; the public one follows. */
  const rebuild = () => build(settings, ['internal', 'public']);
  await build(settings, ['internal']);
  try {
    servers.set('internal', await serve(settings, 'internal', wished ?? DEFAULT_PORT, wished === undefined));
  } catch (error) {
    if (!(error instanceof PortBusyError)) throw error;
    console.error(`端口 ${error.port} 已被占用，请换一个：npm start -- --port ${error.port + 1}`);
    process.exitCode = 1;
    return;
  }
  const internal = servers.get('internal');
  if (internal === undefined) return;
  console.log(`ready ${internal.url}`);
  console.log(`  ${AUDIENCE_NAMES.internal} ${internal.url}`);
  await build(settings, ['public']);
  const next = wished === 0 ? 0 : internal.port + 1;
  servers.set('public', await serve(settings, 'public', next, true));
  console.log(`  ${AUDIENCE_NAMES.public} ${servers.get('public')?.url}`);
  console.log('改动内容文件后会自动更新；按 Ctrl+C 结束。');
  let running = Promise.resolve();
  watchContent([settings.content], () => {
    running = running.then(rebuild);
  });
}

async function build(settings: Settings, audiences: readonly Audience[]): Promise<void> {
  try {
    printResult(await buildPortal({ settings, audiences, onProgress: printStep }));
  } catch (error) {
    printFailure(error);
  }
}

async function serve(
  settings: Settings,
  audience: Audience,
  port: number,
  mayMove: boolean,
): Promise<StaticServer> {
  const root = path.join(settings.out, audience);
  if (!existsSync(root)) {
    console.error(`还没有可用的${AUDIENCE_NAMES[audience]}：请先改好上面的错误。改好后会自动生成。`);
  }
  for (let attempt = 0; ; attempt++) {
    try {
      return await serveFolder({ root, port: port === 0 ? 0 : port + attempt });
    } catch (error) {
      if (!(error instanceof PortBusyError) || !mayMove || attempt >= ATTEMPTS) throw error;
    }
  }
}

process.on('SIGINT', () => process.exit(0));
process.on('SIGTERM', () => process.exit(0));
