/** Every word of the CMS that the schemas and Decap's own Chinese do not have. */
export const cmsWords = {
  config: {
    entryId: '编号（文件名）',
    entryIdHint: '网址用它，保存后不能改。用小写字母、数字和连字符，如 2026-publicity。',
    taskIdHint: '一般和序号一样，如 12；序号重复的写 12-b。保存后不能改。',
    body: '正文',
    bodyHint: '空一行就是另起一段；“- ”开头是一条一条列；**两边加星号**是加粗。右边是页面上的样子。',
    publicOnly: '公开的',
    internalOnly: '内部的',
    samples: '示例',
    doubtful: '有疑问的（未识别的单位）',
    registries: '名册',
    registry: '名册',
    registriesHint: '单位、集体称谓、责任组室……一处改，处处改。',
    site: '站点设置',
  },
  view: { noGroup: '没有写责任组室', public: '公开', internal: '内部' },
  commitTemplates: {
    create: '新增{{collection}}：{{slug}}',
    update: '修改{{collection}}：{{slug}}',
    delete: '删除{{collection}}：{{slug}}',
    uploadMedia: '上传图片：{{path}}',
    deleteMedia: '删除图片：{{path}}',
  },
} as const;
