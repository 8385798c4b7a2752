/** The rules that span entries. Each rule looks at all content and returns its messages; none changes anything. */
import type { Message } from '../../diagnostics/message.ts';
import type { Content } from '../content.ts';
import { checkAccountability } from './accountability.ts';
import { checkNumbering } from './numbering.ts';
import { checkRedirects } from './redirects.ts';
import { checkReferences } from './references.ts';
import { checkRegistryNames } from './registry-names.ts';

export function checkIntegrity(content: Content): Message[] {
  return [
    ...checkReferences(content),
    ...checkNumbering(content),
    ...checkAccountability(content),
    ...checkRegistryNames(content),
    ...checkRedirects(content),
  ];
}
