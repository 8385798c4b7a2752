/** The rules that span entries. Each rule looks at all content and returns its messages; none changes anything. */
import type { Message } from '../../diagnostics/message.ts';
import type { Content } from '../content.ts';
import { checkAccountability } from './accountability.ts';
import { checkBodyLinks } from './body-links.ts';
import { checkDocumentRecords } from './document-records.ts';
import { checkGovernmentSite } from './government-site.ts';
import { checkNumbering } from './numbering.ts';
import { checkPictures } from './pictures.ts';
import { checkRedirects } from './redirects.ts';
import { type Checked, checkReferences } from './references.ts';
import { checkRegistryNames } from './registry-names.ts';

/** `refused` is what the schema refused: it is not content, but what it mentions can be checked. */
export function checkIntegrity(content: Content, refused: readonly Checked[] = []): Message[] {
  return [
    ...checkReferences(content, refused),
    ...checkBodyLinks(content),
    ...checkNumbering(content),
    ...checkAccountability(content),
    ...checkRegistryNames(content),
    ...checkRedirects(content),
    ...checkPictures(content),
    ...checkDocumentRecords(content),
    ...checkGovernmentSite(content),
  ];
}
