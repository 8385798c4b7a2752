/**
 * A forge behind our guard: drafts are guarded as what is published is, what the forge refuses is said in Chinese,
 * and the history reads as it does on one machine.
 */
import type { DataFile, LoadedEntry, SaveOptions, User } from 'decap-cms-backend-proxy';
import { insideContent } from '../../src/cms/cms-config.ts';
import { commitMessage } from '../../src/cms/commit-message.ts';
import { mergeRegistry } from '../../src/cms/merge-registry.ts';
import { schemaOfFile } from '../../src/cms/schema-of-file.ts';
import { cmsWords } from '../../src/text/cms-words.ts';
import { knownNames } from '../known-names.ts';
import { Refusal } from '../refusal.ts';
import { type BackendClass, guarded } from './guarded-backend.ts';

/** What Decap's own code looks at in an answer that failed. */
const statusOf = (error: unknown) => (error as { status?: number } | undefined)?.status;

/** Reads a file or says why not; Decap's backends take every failure for an empty file. */
function strict<Base extends BackendClass>(Backend: Base) {
  return class extends Backend {
    override async getEntry(path: string): Promise<LoadedEntry> {
      const { api } = this;
      if (api === undefined) return super.getEntry(path);
      try {
        const data = await api.readFile(path, null, { repoURL: api.originRepoURL });
        return { file: { path, id: null }, data };
      } catch (error) {
        if (statusOf(error) !== 404) throw error;
        if (schemaOfFile(insideContent(path)) !== undefined) throw new Refusal(cmsWords.server.missing);
        // A registry that is not there yet reads as an empty one.
        return { file: { path, id: null }, data: '' };
      }
    }
  };
}

export function onForge<Base extends BackendClass>(Backend: Base) {
  return class extends guarded(strict(Backend)) {
    override async authenticate(state: unknown): Promise<User> {
      try {
        // The picture lies on the forge, and this page shows nothing from elsewhere.
        const { avatar_url: _, ...user } = await super.authenticate(state);
        return user;
      } catch (error) {
        throw error instanceof Refusal ? error : new Refusal(whyNoLogin(statusOf(error)));
      }
    }

    /** A forge does not know where the page will be. */
    async getDeployPreview(): Promise<null> {
      return null;
    }

    override async unpublishedEntryDataFile(
      collection: string,
      slug: string,
      path: string,
      id: string | null,
    ): Promise<string> {
      const text = await super.unpublishedEntryDataFile(collection, slug, path, id);
      this.seen.set(path, text);
      return text;
    }

    override async textNow(file: DataFile, options: SaveOptions): Promise<string | undefined> {
      const { useWorkflow, collectionName = '' } = options;
      const draft =
        useWorkflow === true
          ? await super.unpublishedEntryDataFile(collectionName, file.slug, file.path, null).catch(absent)
          : undefined;
      return draft ?? super.textNow(file, options);
    }

    /** In a registry somebody else's rows stay beside this editor's, where the two do not contradict each other. */
    override async withOthersEdits(files: readonly DataFile[], options: SaveOptions): Promise<DataFile[]> {
      const merged = files.map(async (file) => {
        const { path, base, raw: mine } = file;
        if (base === undefined || schemaOfFile(insideContent(path)) !== undefined) return file;
        const theirs = await this.textNow(file, options);
        if (theirs === undefined || theirs === base) return file;
        const together = mergeRegistry({ path: insideContent(path), base, theirs, mine });
        return together === undefined ? file : { ...file, base: theirs, raw: together };
      });
      return Promise.all(merged);
    }

    override async messageOf(files: readonly DataFile[]): Promise<string> {
      const changes = files.map(({ path, base, raw }) => ({
        path: insideContent(path),
        before: base,
        after: raw,
      }));
      const { names } = await knownNames();
      const lists = names.lists ?? [];
      return commitMessage(changes, (list) => {
        const known = lists.find(({ id }) => id === list);
        return known?.also[0] ?? known?.name;
      });
    }

    override async publishUnpublishedEntry(collection: string, slug: string): Promise<void> {
      try {
        await super.publishUnpublishedEntry(collection, slug);
      } catch (error) {
        throw [405, 409].includes(statusOf(error) ?? 0) ? new Refusal(cmsWords.forge.cannotMerge) : error;
      }
    }
  };
}

function whyNoLogin(status = 403): string {
  const words = cmsWords.forge;
  if (status === 401) return words.loginAgain;
  if (status === 404) return words.noRepository;
  return status >= 500 ? words.unreachable : words.noAccess;
}

function absent(error: unknown): undefined {
  if (statusOf(error) !== 404) throw error;
}
