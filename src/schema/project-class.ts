/** Fields of volunteer service, by which projects and teams are sorted. Plain values: browsers read them too. */
export const PROJECT_CLASSES = {
  theory: '理论宣讲',
  civility: '文明实践',
  elders: '为老服务',
  children: '关爱少年儿童',
  disabled: '阳光助残',
  health: '卫生健康',
  environment: '环境保护',
  culture: '文化文艺',
  law: '法律服务',
  emergency: '应急救援',
  neighbours: '社区治理与邻里守望',
  countryside: '乡村振兴',
  other: '其他',
} as const;
export type ProjectClass = keyof typeof PROJECT_CLASSES;
