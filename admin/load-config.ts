/** The configuration beside this page: from the local server fresh, in a published site as it was built. */
import type { CmsConfig } from '../src/cms/cms-config.ts';
import { ADMIN_ROOT } from './root.ts';
import { useToken } from './server-call.ts';

export interface ServedConfig {
  config: CmsConfig;
  /** Only the local server gives one. */
  token?: string;
}

export async function loadConfig(): Promise<CmsConfig> {
  const { config, token } = (await (await fetch(`${ADMIN_ROOT}config.json`)).json()) as ServedConfig;
  if (token !== undefined) useToken(token);
  return config;
}
