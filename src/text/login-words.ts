/** What the server says where it listens to others and asks for a password. */
export const loginWords = {
  title: '登录',
  first: '这里是内部使用的服务，请先输入口令。',
  password: '口令',
  go: '进入',
  wrong: '口令不对。',
  wait: (minutes: number) => `错的次数太多，请过 ${minutes} 分钟再试。`,
  elsewhere: '请从本页输入口令。',
  tooShort: (least: number) => `口令太短：至少 ${least} 个字。`,
  noFile: (file: string) => `读不到口令文件：${file}`,
  needed: (host: string) =>
    `要让别的电脑也能打开（--host ${host}），先设一个口令，再启动：\n  QINGDAN_PASSWORD_FILE=口令文件 npm start -- --host ${host}\n口令写在文件第一行，只给自己读的权限；也可以用环境变量 QINGDAN_PASSWORD。不要写在命令行里。`,
  plain: '口令和内容不加密地经过网络：只在可信的办公内网这样用，或在前面加一层 HTTPS。',
  others: '别的电脑打开',
} as const;
