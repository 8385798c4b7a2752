/** Decap's parts that bring no types of their own, as far as this folder uses them. */
declare module 'decap-cms-locales' {
  export const zh_Hans: Record<string, unknown>;
}
declare module 'decap-cms-widget-string' {
  const widget: { Widget(): import('decap-cms-core').CmsWidgetParam };
  export default widget;
}
declare module 'decap-cms-widget-text' {
  export { default } from 'decap-cms-widget-string';
}
declare module 'decap-cms-widget-number' {
  export { default } from 'decap-cms-widget-string';
}
declare module 'decap-cms-widget-boolean' {
  export { default } from 'decap-cms-widget-string';
}
declare module 'decap-cms-widget-select' {
  export { default } from 'decap-cms-widget-string';
}
declare module 'decap-cms-widget-list' {
  export { default } from 'decap-cms-widget-string';
}
declare module 'decap-cms-widget-object' {
  export { default } from 'decap-cms-widget-string';
}
declare module 'decap-cms-widget-image' {
  export { default } from 'decap-cms-widget-string';
}
/** What the backends have in common, as far as ours build on it. */
declare module 'decap-cms-backend-proxy' {
  export interface LoadedEntry {
    data: string;
    file: { path: string; id: string | null; label?: string };
  }
  export interface DataFile {
    path: string;
    slug: string;
    raw: string;
    newPath?: string;
    /** As it was opened, for a server that refuses to overwrite. */
    base?: string | undefined;
  }
  export interface EntryToSave {
    dataFiles: DataFile[];
    assets: unknown[];
  }
  export interface SaveOptions {
    newEntry?: boolean;
    commitMessage: string;
    collectionName?: string;
    useWorkflow?: boolean;
    unpublished?: boolean;
    status?: string;
  }
  export interface User {
    name?: string;
    login?: string;
    email?: string;
  }

  export class ForgeBackendBase {
    constructor(config: { backend: Record<string, unknown> }, options?: Record<string, unknown>);
    api?: { getHeadReference?: (head: string) => Promise<string> };
    authenticate(state: unknown): Promise<User>;
    getEntry(path: string): Promise<LoadedEntry>;
    persistEntry(entry: EntryToSave, options: SaveOptions): Promise<unknown>;
  }
  export class ProxyBackend extends ForgeBackendBase {
    proxyUrl: string;
    request(payload: { action: string; params: Record<string, unknown> }): Promise<unknown>;
    authComponent(): unknown;
    restoreUser(user: User): Promise<User>;
    deleteFiles(paths: string[], commitMessage: string): Promise<unknown>;
  }
}
declare module 'decap-cms-backend-gitea' {
  export { ForgeBackendBase as GiteaBackend } from 'decap-cms-backend-proxy';
}
declare module 'decap-cms-backend-forgejo' {
  export { ForgeBackendBase as ForgejoBackend } from 'decap-cms-backend-proxy';
}
declare module 'decap-cms-backend-gitlab' {
  export { ForgeBackendBase as GitLabBackend } from 'decap-cms-backend-proxy';
}
declare module 'decap-cms-backend-github' {
  export { ForgeBackendBase as GitHubBackend } from 'decap-cms-backend-proxy';
}
declare module 'decap-cms-core/dist/esm/redux' {
  export const store: {
    getState(): { entryDraft: { get(name: string): unknown; getIn(path: string[]): unknown } };
    dispatch(action: unknown): unknown;
  };
}
declare module '*.css?inline' {
  const text: string;
  export default text;
}
