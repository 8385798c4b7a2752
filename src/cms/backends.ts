/** Where saves go: this machine's own server, or a forge. */
import { cmsWords } from '../text/cms-words.ts';

export interface LocalBackend {
  name: 'local';
  proxy_url: string;
  branch: string;
}

export const FORGES = ['gitea', 'forgejo', 'gitlab', 'github'] as const;
export type Forge = (typeof FORGES)[number];

export interface ForgeBackend {
  name: Forge;
  /** `owner/name` */
  repo: string;
  branch: string;
  base_url?: string;
  api_root?: string;
  auth_type?: 'pkce';
  app_id?: string;
  auth_endpoint?: string;
  commit_messages: typeof cmsWords.commitTemplates;
}

export type CmsBackend = LocalBackend | ForgeBackend;

export interface ForgeSettings {
  forge: Forge;
  /** The forge's address, without a slash at its end. */
  url: string;
  repo: string;
  branch: string;
  /** Of the application registered on the forge. */
  appId: string;
}

/** Gitea's own backend cannot carry proposals; Forgejo's can, and GitLab's and GitHub's. */
const REVIEWING: ReadonlySet<CmsBackend['name']> = new Set(['forgejo', 'gitlab', 'github']);

export const usesReview = ({ name }: CmsBackend): boolean => REVIEWING.has(name);

export const localBackend = (proxyUrl: string): LocalBackend => ({
  name: 'local',
  proxy_url: proxyUrl,
  branch: 'local',
});

export function forgeBackend({ forge, url, repo, branch, appId }: ForgeSettings): ForgeBackend {
  const base = { name: forge, repo, branch, commit_messages: cmsWords.commitTemplates };
  switch (forge) {
    case 'gitea':
    case 'forgejo':
      return { ...base, base_url: url, api_root: `${url}/api/v1`, auth_type: 'pkce', app_id: appId };
    case 'gitlab':
      return { ...base, base_url: url, api_root: `${url}/api/v4`, auth_type: 'pkce', app_id: appId };
    case 'github':
      // GitHub knows no login without a secret: `url` is the small proxy that holds it.
      return { ...base, base_url: url, auth_endpoint: 'auth' };
  }
}
