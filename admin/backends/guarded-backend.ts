/**
 * What every backend gets from us: files are written in the project's one way, a save that the schema refuses or
 * that would overwrite somebody else's is not done, and what was refused is shown at the fields.
 */

import type {
  DataFile,
  EntryToSave,
  ForgeBackendBase,
  LoadedEntry,
  SaveOptions,
} from 'decap-cms-backend-proxy';
import { checkEntry } from '../../src/cms/check-entry.ts';
import { insideContent } from '../../src/cms/cms-config.ts';
import { editDifferences } from '../../src/cms/edit-difference.ts';
import { entryToForm, formToEntry, formToRegistry, registryToForm } from '../../src/cms/entry-format.ts';
import { schemaOfFile, schemasOfRegistry } from '../../src/cms/schema-of-file.ts';
import { cmsWords } from '../../src/text/cms-words.ts';
import { Conflict, Refusal } from '../refusal.ts';
import { forgetRefusal, showRefusal } from '../refusal-panel.ts';

export type BackendClass = new (
  // biome-ignore lint/suspicious/noExplicitAny: mixins take any arguments.
  ...parameters: any[]
) => ForgeBackendBase;

export function guarded<Base extends BackendClass>(Backend: Base) {
  return class extends Backend {
    /** Files as this page last read or wrote them. */
    readonly seen = new Map<string, string>();

    override async getEntry(path: string): Promise<LoadedEntry> {
      const entry = await super.getEntry(path);
      this.seen.set(path, entry.data);
      return entry;
    }

    override async persistEntry(entry: EntryToSave, options: SaveOptions): Promise<unknown> {
      const dataFiles = entry.dataFiles.map((file) => ({
        ...file,
        base: this.seen.get(file.path),
        raw: inOneWay(file.path, file.raw, this.seen.get(file.path)),
      }));
      try {
        forgetRefusal();
        refuseWrong(dataFiles);
        const merged = await this.withOthersEdits(dataFiles, options);
        await this.refuseOverwriting(merged, options);
        const commitMessage = await this.messageOf(merged, options);
        const result = await super.persistEntry(
          { ...entry, dataFiles: merged },
          { ...options, commitMessage },
        );
        // What the form holds: others' edits that came in beside it are not this page's to take away.
        for (const file of dataFiles) this.seen.set(file.path, file.raw);
        return result;
      } catch (error) {
        const shown = error instanceof Conflict ? await this.withDifferences(dataFiles, options) : error;
        showRefusal(shown);
        throw shown;
      }
    }

    async withOthersEdits(files: readonly DataFile[], _options: SaveOptions): Promise<DataFile[]> {
      return [...files];
    }

    async refuseOverwriting(files: readonly DataFile[], options: SaveOptions): Promise<void> {
      for (const file of files) {
        const now = await this.textNow(file, options);
        if (file.base === undefined) {
          if (options.newEntry === true && now !== undefined) throw new Refusal(cmsWords.server.exists);
        } else if (now !== file.base) throw new Conflict();
      }
    }

    /** What a save would replace; undefined where nothing is. */
    async textNow({ path }: DataFile, _options: SaveOptions): Promise<string | undefined> {
      return super.getEntry(path).then(
        ({ data }) => data,
        (error) => {
          if (error instanceof Refusal && error.summary === cmsWords.server.missing) return undefined;
          throw error;
        },
      );
    }

    async messageOf(_files: readonly DataFile[], { commitMessage }: SaveOptions): Promise<string> {
      return commitMessage;
    }

    async withDifferences(files: readonly DataFile[], options: SaveOptions): Promise<Conflict> {
      const differences = [];
      for (const file of files) {
        const theirs = await this.textNow(file, options).catch(() => null);
        if (theirs === null) return new Conflict();
        if (theirs === undefined) return new Conflict(cmsWords.refusal.deletedByOthers);
        const base = file.base ?? '';
        differences.push(
          ...editDifferences({ path: insideContent(file.path), base, theirs, mine: file.raw }),
        );
      }
      return new Conflict(cmsWords.refusal.conflict, differences);
    }
  };
}

function inOneWay(path: string, raw: string, before: string | undefined): string {
  const file = insideContent(path);
  const schema = schemaOfFile(file);
  return schema === undefined
    ? formToRegistry(schemasOfRegistry(file), registryToForm(raw), before)
    : formToEntry(schema, entryToForm(raw), before);
}

function refuseWrong(files: readonly { path: string; raw: string }[]): void {
  const messages = files.flatMap(({ path, raw }) => checkEntry(insideContent(path), raw));
  if (messages.length > 0) throw new Refusal(cmsWords.refusal.wrong, messages);
}
