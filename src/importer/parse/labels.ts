/** The words with which lists label responsibilities, by role. Longer ones first. */
import type { Role } from '../../schema/assignment.ts';

const LABELS: Record<Role, readonly string[]> = {
  lead: ['牵头领导', '责任领导', '分管领导', '牵头人', '协调人', '负责人', '责任人'],
  group: ['责任组室', '负责组室', '牵头组室', '责任科室', '牵头科室', '责任股室'],
  implement: [
    '牵头落实单位',
    '牵头责任单位',
    '落实单位',
    '责任单位',
    '牵头单位',
    '承办单位',
    '主办单位',
    '实施单位',
    '责任部门',
    '牵头部门',
  ],
  support: ['配合单位', '协办单位', '参与单位', '协同单位', '配合部门', '责任配合单位'],
};

const ROLE_OF = new Map<string, Role>(
  (Object.keys(LABELS) as Role[]).flatMap((role) => LABELS[role].map((label) => [label, role] as const)),
);

const ALTERNATIVES = [...ROLE_OF.keys()].sort((a, b) => b.length - a.length).join('|');

/** A label with its colon, at the place where the search begins. */
export const LABEL_HERE = new RegExp(`\\s*(${ALTERNATIVES})(\\s*[：:]\\s*)`, 'y');

export function roleOfLabel(label: string): Role {
  const role = ROLE_OF.get(label);
  if (role === undefined) throw new RangeError(`not a label: ${label}`);
  return role;
}
