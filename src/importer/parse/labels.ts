/** The words with which lists label responsibilities, by role. */
import type { Role } from '../../schema/assignment.ts';

const LABELS: Record<Role, readonly string[]> = {
  lead: [
    '牵头领导',
    '责任领导',
    '分管领导',
    '包联领导',
    '牵头县领导',
    '责任县领导',
    '牵头负责人',
    '牵头人',
    '协调人',
    '负责人',
    '责任人',
    '第一责任人',
    '直接责任人',
    '主要责任人',
    '具体责任人',
  ],
  group: [
    '责任组室',
    '负责组室',
    '牵头组室',
    '责任科室',
    '负责科室',
    '牵头科室',
    '承办科室',
    '责任股室',
    '牵头股室',
  ],
  implement: [
    '牵头落实单位',
    '牵头责任单位',
    '落实单位',
    '责任单位',
    '牵头单位',
    '承办单位',
    '主办单位',
    '主责单位',
    '实施单位',
    '责任部门',
    '牵头部门',
    '落实部门',
    '责任主体',
  ],
  support: [
    '配合责任单位',
    '责任配合单位',
    '配合单位',
    '协办单位',
    '参与单位',
    '参加单位',
    '协同单位',
    '协助单位',
    '配合部门',
    '参与部门',
  ],
};

const ROLE_OF = new Map<string, Role>(
  (Object.keys(LABELS) as Role[]).flatMap((role) => LABELS[role].map((label) => [label, role] as const)),
);

export interface LabelPlace {
  from: number;
  valueFrom: number;
  /** The blanks before the label. */
  before: string;
  /** As printed; a page may break inside it. */
  label: string;
  colon: string;
  /** Absent when the label asks for something else: 完成时限. */
  role?: Role;
}

const spaced = (label: string) => [...label].join('\\s*');
const ALTERNATIVES = [...ROLE_OF.keys()]
  .sort((a, b) => b.length - a.length)
  .map(spaced)
  .join('|');

/** A label with its colon, at the place where the search begins. */
const LABEL_HERE = new RegExp(`\\s*(${ALTERNATIVES})(\\s*[：:]\\s*)`, 'y');
/** What has the shape of a label, known or not. */
const LABEL_SHAPE_HERE = /\s*(\p{Script=Han}{2,8})(\s*[：:]\s*)/uy;

export function roleOfLabel(label: string): Role {
  const role = ROLE_OF.get(label.replace(/\s+/g, ''));
  if (role === undefined) throw new RangeError(`not a label: ${label}`);
  return role;
}

/** The known label that begins at a place, blanks before it included. */
export function labelAt(text: string, index: number): LabelPlace | undefined {
  const place = placeOf(LABEL_HERE, text, index);
  return place === undefined ? undefined : { ...place, role: roleOfLabel(place.label) };
}

/** The same for any label, since a bracket of responsibilities may tell more: 完成时限：年底. */
export const anyLabelAt = (text: string, index: number): LabelPlace | undefined =>
  labelAt(text, index) ?? placeOf(LABEL_SHAPE_HERE, text, index);

function placeOf(pattern: RegExp, text: string, index: number): LabelPlace | undefined {
  pattern.lastIndex = index;
  const match = pattern.exec(text);
  if (match === null) return undefined;
  const [whole, label = '', colon = ''] = match;
  return {
    from: index,
    valueFrom: index + whole.length,
    before: whole.slice(0, whole.length - label.length - colon.length),
    label,
    colon,
  };
}

const LABEL_ANYWHERE = new RegExp(`(?:${ALTERNATIVES})\\s*[：:]`);

/** Somebody is named somewhere on the line. */
export const anyLabel = (text: string): boolean => LABEL_ANYWHERE.test(text);
