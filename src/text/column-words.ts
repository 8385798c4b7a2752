/** The columns of the portal as its meta tags describe them, by the first part of their addresses. */
export interface ColumnWords {
  name: string;
  description: string;
  keywords: readonly string[];
  type: string;
}

const lists: ColumnWords = {
  name: '任务清单',
  description: '每年印发的任务清单，一项一页：做什么、什么时候、问哪个组室、由哪些单位落实。',
  keywords: ['任务清单', '责任组室', '落实单位', '时限'],
  type: '工作任务',
};
const units: ColumnWords = {
  name: '单位',
  description: '按单位看任务：清单点名的、集体称谓里包括的，每一项写明理由。',
  keywords: ['单位', '职责', '集体称谓'],
  type: '机构职能',
};
const groups: ColumnWords = {
  name: '责任组室',
  description: '各个责任组室负责的任务，有问题先问谁。',
  keywords: ['责任组室', '职责'],
  type: '机构职能',
};
const policies: ColumnWords = {
  name: '政策文件',
  description: '任务清单引用的政策文件，以及引用它们的任务。',
  keywords: ['政策文件', '有效性', '发文字号'],
  type: '政策文件',
};
const projects: ColumnWords = {
  name: '志愿项目',
  description: '品牌志愿服务项目：做什么、什么时候、在哪里、怎么参加。',
  keywords: ['志愿服务', '品牌项目', '怎么参加'],
  type: '志愿服务',
};
const stories: ColumnWords = {
  name: '志愿故事',
  description: '志愿项目里的人和事。',
  keywords: ['志愿服务', '志愿故事'],
  type: '志愿服务',
};
const places: ColumnWords = {
  name: '阵地',
  description: '文明实践的中心、所、站、点和场馆：在哪里，什么时候开门。',
  keywords: ['文明实践', '阵地', '开放时间'],
  type: '志愿服务',
};
const calendar: ColumnWords = {
  name: '活动日历',
  description: '已经定下来的志愿服务活动和传统节日。',
  keywords: ['志愿服务', '活动', '日历'],
  type: '志愿服务',
};
const menu: ColumnWords = {
  name: '服务菜单',
  description: '可以点的志愿服务：打电话，或到文明实践站说一声。',
  keywords: ['志愿服务', '点单', '服务菜单'],
  type: '志愿服务',
};

export const columnWords: Readonly<Record<string, ColumnWords>> = {
  lists,
  units,
  designations: units,
  groups,
  policies,
  projects,
  'project-classes': projects,
  'project-pages': projects,
  'project-townships': projects,
  posters: projects,
  stories,
  places,
  'door-signs': places,
  calendar,
  'service-menu': menu,
};
