/** Decap's parts that bring no types of their own, as far as this folder uses them. */
declare module 'decap-cms-locales/dist/esm/*/index.js' {
  const phrases: Record<string, unknown>;
  export default phrases;
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
  import { Component, type ReactNode } from 'react';

  type Row = import('immutable').Map<string, unknown>;
  interface Props {
    value?: import('immutable').List<Row>;
  }
  interface State {
    itemsCollapsed: readonly boolean[];
    keys: readonly string[];
  }
  class ListControl extends Component<Props, State> {
    childRefs: Record<string, unknown>;
    renderItem: (row: Row, index: number) => ReactNode;
    handleItemCollapseToggle: (index: number, event: { preventDefault(): void }) => void;
    handleCollapseAllToggle: (event: { preventDefault(): void }) => void;
    handleRemove(index: number, event: { preventDefault(): void }): void;
    objectLabel(row: Row): string;
  }
  const widget: {
    Widget(): import('decap-cms-core').CmsWidgetParam;
    controlComponent: typeof ListControl;
  };
  export default widget;
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
    avatar_url?: string;
  }

  export interface Operation {
    operation: 'create' | 'update' | 'delete';
    path: string;
    /** Of the version that is replaced. */
    sha?: string | undefined;
  }

  /** What Gitea's and Forgejo's backends ask the forge through. */
  export interface ForgeApi {
    token: string;
    branch: string;
    repoURL: string;
    originRepoURL: string;
    request(
      path: string,
      options?: { params?: Record<string, unknown>; method?: string; body?: string },
      parser?: unknown,
    ): Promise<unknown>;
    readFile(path: string, sha: string | null, options: { repoURL?: string }): Promise<string>;
    getChangeFileOperations(files: readonly DataFile[], branch: string): Promise<Operation[]>;
    changeFiles(operations: readonly Operation[], options: { commitMessage: string }): Promise<unknown>;
    getFileSha(path: string): Promise<string>;
    deleteFiles(paths: readonly string[], message: string): Promise<unknown>;
  }

  /** Forgejo's alone. */
  export interface ProposingApi extends ForgeApi {
    getHeadReference(head: string): Promise<string>;
    createPR(title: string, head: string, body?: string): Promise<unknown>;
    mergePR(proposal: { number: number; title?: string }): Promise<void>;
  }

  export class ForgeBackendBase {
    constructor(config: { backend: Record<string, unknown> }, options?: Record<string, unknown>);
    api?: ForgeApi;
    authenticate(state: unknown): Promise<User>;
    getEntry(path: string): Promise<LoadedEntry>;
    persistEntry(entry: EntryToSave, options: SaveOptions): Promise<unknown>;
    deleteFiles(paths: string[], commitMessage: string): Promise<unknown>;
    unpublishedEntryDataFile(
      collection: string,
      slug: string,
      path: string,
      id: string | null,
    ): Promise<string>;
    publishUnpublishedEntry(collection: string, slug: string): Promise<void>;
  }
  export class ProxyBackend extends ForgeBackendBase {
    proxyUrl: string;
    request(payload: { action: string; params: Record<string, unknown> }): Promise<unknown>;
    authComponent(): unknown;
    restoreUser(user: User): Promise<User>;
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
  type State = import('immutable').Map<string, unknown>;
  export const store: {
    getState(): { entryDraft: State; entries: State };
    dispatch(action: unknown): unknown;
    subscribe(listener: () => void): () => void;
  };
}
declare module '*.css?inline' {
  const text: string;
  export default text;
}
