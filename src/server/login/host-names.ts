/** Under which names a server may be asked: whoever names it otherwise came through somebody else's page. */
import os from 'node:os';

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];

export const isLoopback = (host: string): boolean => /^(?:localhost|127(?:\.\d+){3}|::1)$/i.test(host);

const isEverywhere = (host: string) => host === '0.0.0.0' || host === '::';

/** As a Host header writes them, with the port. */
export function namesOfServer(host: string, port: number): Set<string> {
  const names = isLoopback(host) ? LOOPBACK : [...LOOPBACK, ...otherNames(host)];
  return new Set(names.flatMap((name) => [`${name}:${port}`, ...(port === 80 ? [name] : [])]));
}

function otherNames(host: string): string[] {
  if (!isEverywhere(host)) return [inHeader(host)];
  const addresses = Object.values(os.networkInterfaces()).flatMap((all) => all ?? []);
  return [os.hostname().toLowerCase(), ...addresses.map(({ address }) => inHeader(address))];
}

const inHeader = (name: string) => (name.includes(':') ? `[${name}]` : name.toLowerCase());

/** How others in the office open it. */
export function addressesFor(host: string, port: number): string[] {
  return (
    [...namesOfServer(host, port)]
      // Of an address that holds on one cable only, nobody can be told.
      .filter((name) => !name.startsWith('[fe80:') && !LOOPBACK.some((own) => name.startsWith(`${own}:`)))
      .map((name) => `http://${name}/`)
  );
}
