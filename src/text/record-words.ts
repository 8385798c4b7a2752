/** Words of a document's catalogue record, of whether it still holds, and of the foot of every page. */
export const recordWords = {
  indexNumber: '索引号',
  subject: '主题分类',
  issuer: '发文机关',
  issuedOn: '成文日期',
  documentNumber: '发文字号',
  publishedOn: '发布日期',
  disclosure: '公开属性',
  validity: '有效性',
  kind: '种类',
  tasks: '任务',
  obtain: '哪里能看到',
  url: '公开网址',
  missing: (names: string) => `待补充：${names}。`,
  askWhom: '知道的请告诉',
} as const;

export const standingWords = {
  list: '本清单',
  policy: '本文件',
  listOfTask: '本项所在的清单',
  replacedBy: ['已由', '替代。'],
  replaced: '已被替代，供查阅。',
  amended: '已修改，以修改后的文本为准。',
  expired: '已失效，供查阅。',
  repealed: '已废止，供查阅。',
  past: '是往年的，供查阅。',
} as const;

export const footWords = {
  label: '主办单位和备案信息',
  organiser: '主办单位',
  phone: '联系电话',
  address: '地址',
  hours: '办公时间',
  siteCode: '网站标识码',
} as const;
