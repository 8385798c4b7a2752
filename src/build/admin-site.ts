/** The CMS for a portal whose content lives on a forge: the same bundle, with the forge's configuration beside it. */
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type ForgeSettings, forgeBackend } from '../cms/backends.ts';
import { cmsConfig } from '../cms/cms-config.ts';
import type { KnownNames } from '../cms/known-names.ts';

export interface AdminSite {
  /** As buildAdmin made it. */
  bundle: string;
  forge: ForgeSettings;
  names: KnownNames;
  /** Is replaced. */
  out: string;
}

export async function writeAdminSite({ bundle, forge, names, out }: AdminSite): Promise<void> {
  const config = cmsConfig({ backend: forgeBackend(forge) });
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  await cp(bundle, out, { recursive: true });
  // Importing needs the importer, which runs on the editor's own machine.
  await rm(path.join(out, 'import'), { recursive: true, force: true });
  await writeFile(path.join(out, 'config.json'), JSON.stringify({ config }));
  await writeFile(path.join(out, 'names.json'), JSON.stringify(names));
}
