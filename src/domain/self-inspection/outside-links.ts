import { type Content, ENTRY_NAMES } from '../content.ts';
import { type Finding, findingAt, type Subject } from './finding.ts';
import type { Subjects } from './subjects.ts';

/**
 * Links to other sites that a browser warns of: http without s. Links within the portal need no row here, a build
 * with a broken one never takes its place; other sites are not asked, so whether they answer is not known.
 */
export function unsafeLinks(content: Content, subjects: Subjects): Finding[] {
  const at = (subject: Subject, address: string, field: string, path?: readonly PropertyKey[]) =>
    findingAt(subject, { kind: 'link', field, what: `${address} 不是 https，浏览器会提示不安全` }, path);
  const bodies = ENTRY_NAMES.flatMap((collection) =>
    subjects[collection].flatMap((subject, index) => {
      const html = content[collection][index]?.body.html ?? '';
      return Array.from(html.matchAll(/\shref="(http:\/\/[^"]+)"/g), ([, address = '']) =>
        at(subject, address.replaceAll('&#x26;', '&'), '正文'),
      );
    }),
  );
  const policies = subjects.policies.flatMap((policy) => {
    const { url } = policy.data;
    return url?.startsWith('http:') ? [at(policy, url, '公开网址（url）', ['url'])] : [];
  });
  return [...bodies, ...policies];
}
