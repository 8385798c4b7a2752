/**
 * What browsers are told about every answer of a portal: the one source for the pages' own policy, our server and the
 * deployment examples. Nothing inline runs: scripts, styles and data come from the portal itself.
 */

export interface PolicyOptions {
  /** Search runs WebAssembly; no other page needs it. */
  wasm: boolean;
  /** In a page's own `<meta>` the rule about frames has no effect and only a complaint follows. */
  place: 'meta' | 'header';
}

export function contentSecurityPolicy({ wasm, place }: PolicyOptions): string {
  return [
    "default-src 'none'",
    "style-src 'self'",
    // Speculation rules are data: which links may be fetched ahead.
    `script-src 'self' 'inline-speculation-rules'${wasm ? " 'wasm-unsafe-eval'" : ''}`,
    "img-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    ...(place === 'header' ? ["frame-ancestors 'self'"] : []),
  ].join('; ');
}

/** Holds for all pages, so it allows what search needs; each page's own policy is narrower. */
export const PORTAL_POLICY = contentSecurityPolicy({ wasm: true, place: 'header' });

/**
 * For the pages under /admin/ alone: Decap compiles its configuration's schema as code and styles its pages inline.
 * A forge is the only other place that they talk to.
 */
export function editingPolicy(forge?: string): string {
  const connect = ["'self'", 'blob:', ...(forge === undefined ? [] : [new URL(forge).origin])];
  return [
    "default-src 'none'",
    "script-src 'self' 'unsafe-eval'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' blob: data:",
    `connect-src ${connect.join(' ')}`,
    "font-src 'self' data:",
    "frame-src 'self' blob:",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'self'",
  ].join('; ');
}

export const SECURITY_HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'X-Frame-Options': 'SAMEORIGIN',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
} as const;

/** Names of files in `assets/` change with their bytes; all others are asked for again. */
export const CACHE_OF_ASSETS = 'max-age=31536000, immutable';
export const CACHE_OF_PAGES = 'no-cache';
