/** `npm run format`: writes content files in the one way (see src/compile/format-content.ts). */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readSettings } from './build/settings.ts';
import { readContentTree } from './compile/content-tree.ts';
import { formatContent } from './compile/format-content.ts';

const { content } = readSettings();
const { files } = await readContentTree(content);
let changed = 0;
for (const file of files) {
  const formatted = formatContent(file);
  if (formatted.kind === 'changed') {
    await writeFile(path.join(content, file.path), formatted.text);
    changed++;
  } else if (formatted.kind === 'has-comments') {
    console.log(`${file.path} 第${formatted.line}行有注释，没有改动`);
  }
}
console.log(changed === 0 ? '内容文件的写法都一致。' : `改了 ${changed} 个文件的写法。`);
