/** `npm start` as a process of its own, with content in a repository that the test made. */
import { spawn } from 'node:child_process';
import { PROJECT_ROOT } from '../../src/build/settings.ts';

export interface PortalProcess {
  /** Of the internal portal; ends with a slash. */
  portal: string;
  public: string;
  pid: number;
  stop(): void;
}

/** Resolves when both portals and the CMS answer. */
export async function startPortal(content: string, out: string): Promise<PortalProcess> {
  const child = spawn(process.execPath, ['src/server/start.ts', '--port', '0', '--content', content], {
    cwd: PROJECT_ROOT,
    env: { ...process.env, QINGDAN_OUT: out },
  });
  let said = '';
  await new Promise<void>((ready, fail) => {
    const hear = (chunk: Buffer) => {
      said += chunk.toString('utf8');
      if (said.includes('改动内容文件后会自动更新')) ready();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('exit', () => fail(new Error(said)));
    setTimeout(() => fail(new Error(`Not ready yet:\n${said}`)), 200_000).unref();
  });
  return {
    portal: /^ready (\S+)$/m.exec(said)?.[1] ?? '',
    public: /公开版 (http\S+)/.exec(said)?.[1] ?? '',
    pid: child.pid ?? 0,
    stop: () => child.kill(),
  };
}
