/** The registry of 示例县, a county that does not exist; some names that its documents use are missing. */
import { createRegistry, type Registry } from '../../../src/domain/registry.ts';
import { designationSchema } from '../../../src/schema/designation.ts';
import { groupSchema } from '../../../src/schema/group.ts';
import { personSchema } from '../../../src/schema/person.ts';
import { type UnitInput, unitSchema } from '../../../src/schema/unit.ts';

const unit = (id: string, name: string, kind: UnitInput['kind'], ...shortNames: string[]) =>
  unitSchema.parse({ id, name, kind, shortNames });

const designation = (id: string, name: string, ...spellings: string[]) =>
  designationSchema.parse({ id, name, spellings, reason: '都在内', members: [{ type: 'unknown' }] });

export const sampleRegistry: Registry = createRegistry({
  units: [
    unit('xuanchuanbu', '县委宣传部', 'party-department'),
    unit('wenlvju', '县文旅局', 'bureau'),
    unit('jiaotiju', '县教体局', 'bureau', '县教育体育局'),
    unit('rongmeiti', '县融媒体中心', 'institution', '融媒体中心'),
    unit('wenmingban', '县文明办', 'office'),
    unit('danganguan', '县档案馆', 'institution'),
    unit('shijian-zhongxin', '县新时代文明实践服务中心', 'institution'),
    unit('qinghe-zhen', '青禾镇', 'township'),
    unit('wangchuan-xiang', '望川乡', 'township'),
    unit('shiqiao-jiedao', '石桥街道', 'subdistrict'),
  ],
  designations: [
    designation('townships', '各乡镇街道', '各乡镇（街道）'),
    designation('party-bodies', '各党（工）委、党组', '各党委、党组、各党支部', '各党（工）委、党组、党支部'),
    designation('listed-party-bodies', '相关36个党（工）委、党组、党支部'),
    designation('departments', '县直各部门'),
  ],
  groups: [
    groupSchema.parse({ id: 'xuanjiang', name: '宣讲组' }),
    groupSchema.parse({ id: 'xinwen', name: '新闻组' }),
    groupSchema.parse({ id: 'wenyi', name: '文艺组' }),
  ],
  people: [
    personSchema.parse({ id: 'lin-yihe', name: '林一禾' }),
    personSchema.parse({ id: 'zhou-wang', name: '周望' }),
    personSchema.parse({ id: 'chen-xiaoman', name: '陈小满' }),
  ],
});
