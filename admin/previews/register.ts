/** Previews beside the form. */
import type { CMS } from 'decap-cms-core';

export function registerPreviews(_cms: CMS): void {}
