/** A content folder on disk to import into, and what is in it afterwards. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readContentTree } from '../../../src/compile/content-tree.ts';
import { type ImportOptions, type ImportResult, runImport } from '../../../src/importer/run-import.ts';
import { FIXTURES, PROJECT } from '../../support/content.ts';

export const IMPORTS = path.join(FIXTURES, 'imports');

export class ImportFolder {
  readonly root = mkdtempSync(path.join(tmpdir(), 'qingdan-import-'));
  readonly content = path.join(this.root, 'content');

  /** With the registry of 示例县 and nothing else. */
  static async create(): Promise<ImportFolder> {
    const folder = new ImportFolder();
    await cp(path.join(IMPORTS, 'county'), folder.content, { recursive: true });
    return folder;
  }

  import(
    mode: ImportOptions['mode'],
    document: string | Uint8Array,
    options: Partial<ImportOptions> = {},
  ): Promise<ImportResult> {
    return runImport({
      name: '清单.txt',
      bytes: typeof document === 'string' ? new TextEncoder().encode(document) : document,
      content: this.content,
      project: PROJECT,
      work: path.join(this.root, 'work'),
      accept: false,
      mode,
      ...options,
    });
  }

  write(file: string, text: string): void {
    const target = path.join(this.content, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text);
  }

  replace(file: string, from: string, to: string): void {
    const text = readFileSync(path.join(this.content, file), 'utf8');
    if (!text.includes(from)) throw new Error(`${file} does not say ${JSON.stringify(from)}:\n${text}`);
    this.write(file, text.replace(from, to));
  }

  async files(): Promise<Map<string, string>> {
    const { files } = await readContentTree(this.content);
    return new Map(files.map((file) => [file.path, file.text]));
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
