/** Reads and writes content files in the project's own way instead of Decap's. */
import type { CMS } from 'decap-cms-core';
import { ENTRY_FORMAT, REGISTRY_FORMAT } from '../src/cms/cms-config.ts';
import {
  entryToForm,
  type FormData,
  formToEntry,
  formToRegistry,
  registryToForm,
} from '../src/cms/entry-format.ts';

export function registerFormats(cms: CMS): void {
  cms.registerCustomFormat(ENTRY_FORMAT, 'mdx', {
    fromFile: entryToForm,
    // The order of the fields comes later, in the backend: only there is it known which file this is.
    toFile: (data) => formToEntry(undefined, data as FormData),
  });
  cms.registerCustomFormat(REGISTRY_FORMAT, 'yml', {
    fromFile: registryToForm,
    toFile: (data) => formToRegistry({}, data as FormData),
  });
}
