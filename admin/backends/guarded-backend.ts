/**
 * What every backend gets from us: files are written in the project's one way, a save that the schema refuses or
 * that would overwrite somebody else's is not done, and what was refused is shown at the fields.
 */

import type { EntryToSave, ForgeBackendBase, LoadedEntry, SaveOptions } from 'decap-cms-backend-proxy';
import { checkEntry } from '../../src/cms/check-entry.ts';
import { CONTENT_PREFIX } from '../../src/cms/cms-config.ts';
import { entryToForm, formToEntry, formToRegistry, registryToForm } from '../../src/cms/entry-format.ts';
import { schemaOfFile, schemasOfRegistry } from '../../src/cms/schema-of-file.ts';
import { cmsWords } from '../../src/text/cms-words.ts';
import { Refusal } from '../refusal.ts';
import { forgetRefusal, showRefusal } from '../refusal-panel.ts';

type BackendClass = new (
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
      try {
        forgetRefusal();
        const dataFiles = entry.dataFiles.map((file) => ({
          ...file,
          base: this.seen.get(file.path),
          raw: inOneWay(file.path, file.raw, this.seen.get(file.path)),
        }));
        refuseWrong(dataFiles);
        await this.refuseOverwriting(dataFiles.map((file) => file.path));
        const result = await super.persistEntry({ ...entry, dataFiles }, options);
        for (const file of dataFiles) this.seen.set(file.path, file.raw);
        return result;
      } catch (error) {
        showRefusal(error);
        throw error;
      }
    }

    async refuseOverwriting(paths: readonly string[]): Promise<void> {
      for (const path of paths) {
        const known = this.seen.get(path);
        if (known === undefined) continue;
        const now = await super.getEntry(path).then(
          ({ data }) => data,
          () => undefined,
        );
        if (now !== known) throw new Refusal(cmsWords.refusal.conflict);
      }
    }
  };
}

const contentPath = (path: string) => path.slice(CONTENT_PREFIX.length + 1);

function inOneWay(path: string, raw: string, before: string | undefined): string {
  const file = contentPath(path);
  const schema = schemaOfFile(file);
  return schema === undefined
    ? formToRegistry(schemasOfRegistry(file), registryToForm(raw), before)
    : formToEntry(schema, entryToForm(raw), before);
}

function refuseWrong(files: readonly { path: string; raw: string }[]): void {
  const messages = files.flatMap(({ path, raw }) => checkEntry(contentPath(path), raw));
  if (messages.length > 0) throw new Refusal(cmsWords.refusal.wrong, messages);
}
