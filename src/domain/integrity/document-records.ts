/** What lists and policies say of themselves must agree: with what replaces them, with who may see them, day by day. */
import type * as z from 'zod';
import type { Message } from '../../diagnostics/message.ts';
import { DISCLOSURES, type Disclosure } from '../../schema/document-record.ts';
import { type List, listSchema, VALIDITIES } from '../../schema/list.ts';
import { POLICY_VALIDITIES, type Policy, policySchema } from '../../schema/policy.ts';
import { fieldName } from '../../schema/schema-path.ts';
import type { Content, Entry } from '../content.ts';
import { standingOf } from '../document-standing.ts';

export function checkDocumentRecords(content: Content): Message[] {
  const { lists, policies } = content;
  return [
    ...lists.flatMap((list) => listStanding(list, lists)),
    ...policies.flatMap((policy) => policyStanding(policy, policies)),
    ...lists.flatMap((list) => record(list, listSchema)),
    ...policies.flatMap((policy) => record(policy, policySchema)),
  ];
}

function listStanding(list: Entry<List>, lists: readonly Entry<List>[]): Message[] {
  // Two that replace each other are told of as a circle.
  const newer = lists.find(({ id, data }) => data.supersedes === list.id && id !== list.data.supersedes);
  if (newer === undefined || standingOf(list.data.validity, false) !== 'holds') return [];
  return [
    mismatch(list, listSchema, {
      what: `写的是“${VALIDITIES[list.data.validity]}”，可是“${newer.data.shortTitle}”（${newer.place.file}）写了替代它`,
      fix: '改成 superseded（已被替代）；没有被替代的，把新清单里的 supersedes 删掉',
    }),
  ];
}

function policyStanding(policy: Entry<Policy>, policies: readonly Entry<Policy>[]): Message[] {
  const { successor, validity } = policy.data;
  if (successor === undefined || successor === policy.id || validity !== 'effective') return [];
  const newer = policies.find(({ id }) => id === successor);
  if (newer === undefined) return [];
  return [
    mismatch(policy, policySchema, {
      what: `写的是“${POLICY_VALIDITIES[validity]}”，可是又写了由《${newer.data.title}》替代`,
      fix: '改成 repealed（已废止）、expired（已失效）或 amended（已修改）；没有被替代的，删掉 successor',
    }),
  ];
}

function mismatch<T>({ place }: Entry<T>, schema: z.ZodType, words: Pick<Message, 'what' | 'fix'>): Message {
  return {
    kind: 'standing-mismatch',
    severity: 'warning',
    file: place.file,
    line: place.lineOf(['validity']),
    field: fieldName(schema, ['validity']),
    why: '看的人分不清还能不能照着办',
    ...words,
  };
}

type Recorded = Pick<List & Policy, 'disclosure' | 'issuedOn' | 'publishedOn' | 'visibility'>;

/** A document that its issuer does not disclose is refused in public; one to be asked for is pointed out. */
function record({ data, place }: Entry<Recorded>, schema: z.ZodType): Message[] {
  const messages: Message[] = [];
  const at = (field: keyof Recorded) => ({
    file: place.file,
    line: place.lineOf([field]),
    field: fieldName(schema, [field]),
  });
  const { disclosure, issuedOn, publishedOn } = data;
  if (disclosure !== undefined && disclosure !== 'proactive' && data.visibility === 'public') {
    messages.push({
      kind: 'disclosure-mismatch',
      severity: SEVERITY_OF[disclosure],
      ...at('disclosure'),
      what: `写的是“${DISCLOSURES[disclosure]}”，可是公开范围（visibility）是公开`,
      why: '公开版会登出它',
      fix: '把公开范围改成 internal（内部），或按发文机关的决定改公开属性',
    });
  }
  if (issuedOn !== undefined && publishedOn !== undefined && publishedOn < issuedOn) {
    messages.push({
      kind: 'day-order',
      severity: 'warning',
      ...at('publishedOn'),
      what: `${publishedOn} 早于成文日期 ${issuedOn}`,
      fix: '对照原文和公开目录，改对其中一个',
    });
  }
  return messages;
}

const SEVERITY_OF: Record<Exclude<Disclosure, 'proactive'>, Message['severity']> = {
  'on-request': 'warning',
  exempt: 'error',
};
