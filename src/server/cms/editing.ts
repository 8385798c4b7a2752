/** The CMS beside the internal portal: what `npm start` needs to serve it. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { buildAdmin } from '../../build/build-admin.ts';
import { PROJECT_ROOT, type Settings } from '../../build/settings.ts';
import type { KnownNames } from '../../cms/known-names.ts';
import { compileContent } from '../../compile/compile-content.ts';
import { loaderDigest, openRenderCache } from '../../mdx/render-cache.ts';
import { cmsWords } from '../../text/cms-words.ts';
import type { PublishLoop } from '../publish-loop.ts';
import { treeState } from '../tree-state.ts';
import { adminHandler } from './admin-handler.ts';
import { collectNames } from './collect-names.ts';
import { openRepository, type Repository } from './repository.ts';

export interface Editing {
  /** Answers under /admin/; see `before` of the static server. */
  before(request: IncomingMessage, response: ServerResponse, names: ReadonlySet<string>): boolean;
  /** Bundles the CMS where that has not been done yet; false where it failed. */
  prepare(): Promise<boolean>;
}

export async function openEditing(settings: Settings, loop: PublishLoop): Promise<Editing> {
  const repository = await openRepository(settings.content).catch(() => undefined);
  await sayStateOf(repository);
  const salt = loaderDigest(PROJECT_ROOT);
  let bundle: { folder: string } | 'failed' | undefined;
  const handle = adminHandler({
    context: {
      content: settings.content,
      work: settings.work,
      repository,
      renderer: () => openRenderCache(path.join(settings.work, 'rendered'), salt),
      publishState: () => loop.state(),
      onSaved() {
        loop.saved();
        loop.rebuild();
      },
    },
    bundle: () => bundle,
    names: rememberNames(settings),
  });
  return {
    before: handle,
    async prepare() {
      try {
        const folder = await buildAdmin(settings.work, () =>
          console.log('  内容编辑：准备网页（改过程序才要，约十秒）……'),
        );
        bundle = { folder };
        return true;
      } catch (error) {
        bundle = 'failed';
        console.error(`内容编辑没有准备好，门户不受影响。\n${String(error)}`);
        return false;
      }
    },
  };
}

/** Whoever starts is told what would keep editors from saving. */
async function sayStateOf(repository: Repository | undefined): Promise<void> {
  const files = await repository?.uncommitted().catch(() => []);
  if (files === undefined) console.log(cmsWords.server.startRepository);
  else if (files.length > 0) console.log(cmsWords.server.uncommitted(files));
}

/** Worked out anew only when content has changed. */
function rememberNames(settings: Settings): () => Promise<KnownNames> {
  let known: { state: string; names: Promise<KnownNames> } | undefined;
  return async () => {
    const state = await treeState(settings.content);
    if (known?.state !== state) {
      const compiled = compileContent({ ...settings, project: PROJECT_ROOT });
      known = { state, names: compiled.then(({ content }) => collectNames(content)) };
    }
    return known.names;
  };
}
