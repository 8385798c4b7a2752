/** Previews beside the form, in the portal's own styles. */
import type { CMS } from 'decap-cms-core';
import { ENTRY_COLLECTIONS } from '../../src/compile/collections.ts';
import siteStyles from '../../src/styles/site.css?inline';
import { EntryPreview } from './entry-preview.ts';
import { TaskPreview } from './task-preview.ts';

export function registerPreviews(cms: CMS): void {
  cms.registerPreviewStyle(siteStyles, { raw: true });
  cms.registerPreviewStyle('body{padding:1.5rem}', { raw: true });
  for (const name of Object.keys(ENTRY_COLLECTIONS)) {
    cms.registerPreviewTemplate(name, (name === 'tasks' ? TaskPreview : EntryPreview) as never);
  }
}
