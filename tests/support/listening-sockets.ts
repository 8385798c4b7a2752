/** Where a process and all that it started listen, as Linux tells. */
import { readdir, readFile, readlink } from 'node:fs/promises';

const LISTENING = '0A';

/** `127.0.0.1:4320`; IPv6 addresses as the kernel writes them. */
export async function listeningSockets(pid: number): Promise<string[]> {
  const processes = await withChildren(pid);
  const sockets = new Set((await Promise.all(processes.map(socketsOf))).flat());
  const tables = ['tcp', 'tcp6'].map((name) => readFile(`/proc/${pid}/net/${name}`, 'utf8').catch(() => ''));
  const rows = (await Promise.all(tables)).flatMap((table) => table.split('\n').slice(1));
  return rows.flatMap((row) => {
    const [, local = '', , state, , , , , , inode = ''] = row.trim().split(/\s+/);
    return state === LISTENING && sockets.has(inode) ? [addressOf(local)] : [];
  });
}

async function withChildren(pid: number): Promise<number[]> {
  const all = [pid];
  for (const each of all) {
    const children = await readFile(`/proc/${each}/task/${each}/children`, 'utf8').catch(() => '');
    all.push(...children.split(' ').filter(Boolean).map(Number));
  }
  return all;
}

async function socketsOf(pid: number): Promise<string[]> {
  const folder = `/proc/${pid}/fd`;
  const names = await readdir(folder).catch(() => []);
  const targets = await Promise.all(names.map((name) => readlink(`${folder}/${name}`).catch(() => '')));
  return targets.flatMap((target) => /^socket:\[(\d+)\]$/.exec(target)?.[1] ?? []);
}

/** `0100007F:10E0` → `127.0.0.1:4320`: the kernel writes an IPv4 address backwards. */
function addressOf(local: string): string {
  const [address = '', port = ''] = local.split(':');
  const name =
    address.length === 8
      ? [6, 4, 2, 0].map((at) => Number.parseInt(address.slice(at, at + 2), 16)).join('.')
      : address;
  return `${name}:${Number.parseInt(port, 16)}`;
}
