/**
 * How common web servers show a live folder: headers, packed copies, the page for what is missing, and a login before
 * the internal portal. The examples in src/deploy are written from here (`npm run deploy:examples`).
 */
import type { Audience } from '../domain/audience.ts';
import {
  CACHE_OF_ASSETS,
  CACHE_OF_PAGES,
  editingPolicy,
  PORTAL_POLICY,
  SECURITY_HEADERS,
} from '../server/security-headers.ts';

export interface ServedPortal {
  audience: Audience;
  /** The live folder of `publish --to`. */
  folder: string;
  /** Under which path the portal appears: `/`, or `/a/b/`. */
  path: string;
  /** What nginx listens on. */
  listen: string;
  hostName: string;
  /** Names and passwords before the internal portal, as `htpasswd` writes them. */
  passwords?: string;
  /** nginx sends `.br` files only with a module (Debian: libnginx-mod-http-brotli-static). */
  brotli: boolean;
}

const headers = ({ audience }: Pick<ServedPortal, 'audience'>): [string, string][] => [
  ['Content-Security-Policy', PORTAL_POLICY],
  ...Object.entries(SECURITY_HEADERS),
  ...(audience === 'internal' ? ([['X-Robots-Tag', 'noindex, nofollow']] as [string, string][]) : []),
];

const scopeOf = (audience: Audience) => (audience === 'internal' ? 'private' : 'public');

/** Belongs into the `http` part: `/etc/nginx/conf.d/`. */
export function nginxExample(portal: ServedPortal): string {
  const { audience, folder, path, listen, hostName, passwords, brotli } = portal;
  const variable = `$qingdan_${audience}_cache`;
  const scope = scopeOf(audience);
  const lines = [
    `map $uri ${variable} {`,
    `    default "${scope}, ${CACHE_OF_PAGES}";`,
    `    ~^${path}assets/ "${scope}, ${CACHE_OF_ASSETS}";`,
    '}',
    ...opening({ listen, hostName }, `${TEXTS_OF_FORMS} ${OTHER_TEXTS}`),
    '    gzip_static on;',
    brotli ? '    brotli_static on;' : '    # brotli_static on;',
    ...headers(portal).map(([name, value]) => `    add_header ${name} "${value}" always;`),
    `    add_header Cache-Control ${variable} always;`,
    ...(passwords === undefined
      ? []
      : ['    auth_basic "Qingdan";', `    auth_basic_user_file ${passwords};`]),
    `    error_page 404 ${path}404.html;`,
    `    location ${path} {`,
    `        alias ${folder.replace(/\/$/, '')}/;`,
    '        index index.html;',
    '    }',
    '    location ~ /\\. {',
    '        return 404;',
    '    }',
    ...TYPES.map(([pattern, type]) => typeLocation(path, folder, pattern, type)),
    '}',
  ];
  return `${lines.join('\n')}\n`;
}

const TEXTS_OF_FORMS = 'text/css text/javascript application/javascript application/json';
const OTHER_TEXTS = 'text/csv text/calendar text/plain text/xml application/xml image/svg+xml';

const opening = ({ listen, hostName }: { listen: string; hostName: string }, texts: string): string[] => [
  'server {',
  `    listen ${listen};`,
  `    server_name ${hostName};`,
  '    charset utf-8;',
  `    charset_types ${texts};`,
  '    autoindex off;',
  '    server_tokens off;',
];

export interface ServedEditing {
  /** What `npm run admin` wrote. */
  folder: string;
  /** The forge's address. */
  forge: string;
  listen: string;
  hostName: string;
  /** The names that forms offer are internal, so nobody gets them without a login. */
  passwords: string;
}

/** The CMS for a forge, under a host name of its own: the forge's token lies in the browser's storage of that name. */
export function editingExample({ folder, forge, listen, hostName, passwords }: ServedEditing): string {
  const lines = [
    ...opening({ listen, hostName }, TEXTS_OF_FORMS),
    `    add_header Content-Security-Policy "${editingPolicy(forge)}" always;`,
    ...Object.entries(SECURITY_HEADERS).map(([name, value]) => `    add_header ${name} "${value}" always;`),
    '    add_header X-Robots-Tag "noindex, nofollow" always;',
    '    add_header Cache-Control "private, no-cache" always;',
    '    auth_basic "Qingdan";',
    `    auth_basic_user_file ${passwords};`,
    '    location = / {',
    '        return 302 /admin/;',
    '    }',
    '    location /admin/ {',
    `        alias ${folder.replace(/\/$/, '')}/;`,
    '        index index.html;',
    '    }',
    '    location ~ /\\. {',
    '        return 404;',
    '    }',
    '}',
  ];
  return `${lines.join('\n')}\n`;
}

/** Types that the list of Debian's nginx lacks. */
const TYPES: [pattern: string, type: string][] = [
  ['mjs', 'text/javascript'],
  ['wasm', 'application/wasm'],
  ['webmanifest', 'application/manifest+json'],
  ['ics', 'text/calendar'],
  ['csv', 'text/csv'],
  ['avif', 'image/avif'],
];

const typeLocation = (path: string, folder: string, extension: string, type: string) =>
  [
    `    location ~ ^${path}(?<file_${extension}>.+\\.${extension})$ {`,
    `        alias ${folder.replace(/\/$/, '')}/$file_${extension};`,
    `        types { }`,
    `        default_type ${type};`,
    '    }',
  ].join('\n');

export function caddyExample(portal: ServedPortal): string {
  const { audience, folder, path, hostName, passwords } = portal;
  const scope = scopeOf(audience);
  const lines = [
    `${hostName} {`,
    ...(passwords === undefined
      ? []
      : ['\tbasicauth {', '\t\t# caddy hash-password', '\t\teditor PASSWORD_HASH', '\t}']),
    `\thandle_path ${path}* {`,
    `\t\troot * ${folder}`,
    '\t\theader {',
    ...headers(portal).map(([name, value]) => `\t\t\t${name} "${value}"`),
    `\t\t\t?Cache-Control "${scope}, ${CACHE_OF_PAGES}"`,
    '\t\t}',
    `\t\t@assets path /assets/*`,
    `\t\theader @assets Cache-Control "${scope}, ${CACHE_OF_ASSETS}"`,
    '\t\t@hidden path */.*',
    '\t\terror @hidden 404',
    '\t\tfile_server {',
    '\t\t\tprecompressed br gzip',
    '\t\t}',
    '\t}',
    '\thandle_errors {',
    '\t\t@missing expression {err.status_code} == 404',
    '\t\thandle @missing {',
    `\t\t\troot * ${folder}`,
    '\t\t\trewrite * /404.html',
    '\t\t\tfile_server',
    '\t\t}',
    '\t}',
    '}',
  ];
  return `${lines.join('\n')}\n`;
}

/** The file that several hosts of static sites read from the root of a site. */
export function headersFile(portal: Pick<ServedPortal, 'audience'>): string {
  const rule = (pattern: string, rows: readonly [string, string][]) =>
    [pattern, ...rows.map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  const kept = `${scopeOf(portal.audience)}, ${CACHE_OF_ASSETS}`;
  return `${[rule('/*', headers(portal)), rule('/assets/*', [['Cache-Control', kept]])].join('\n')}\n`;
}
