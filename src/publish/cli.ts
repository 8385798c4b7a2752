/** `npm run publish`: the gate between a content folder and a portal that others see. */
import { parseArgs } from 'node:util';
import { printFailure, printResult } from '../build/report.ts';
import { readSettings } from '../build/settings.ts';
import { errorsIn } from '../diagnostics/message.ts';
import { AUDIENCES, isAudience } from '../domain/audience.ts';
import { bucketFrom } from './bucket.ts';
import { TargetError } from './live-folder.ts';
import { type PublishOptions, publish, rollBackTo } from './publish.ts';

const USAGE = `用法：npm run publish -- --to 文件夹 [--audience public|internal]
  --to        网站服务器显示的文件夹；发布后是一个链接，指向旁边的一个完整版本，留最近三个
  --audience  发布哪一版（默认 public）；公开版和内部版不能放在同一个地方
  --rollback  和 --to 一起用：退回上一个版本
  --zip       写一个压缩包，带着在 Windows 和 Linux 上打开的小程序
  --bucket    上传到对象存储，如 https://主机/桶/；密钥用环境变量 QINGDAN_S3_KEY、QINGDAN_S3_SECRET、QINGDAN_S3_REGION
  --without-history  没有 git 记录也发布（页面上没有“最后改动”）`;

const { values } = parseArgs({
  options: {
    to: { type: 'string' },
    audience: { type: 'string', default: 'public' },
    rollback: { type: 'boolean', default: false },
    zip: { type: 'string' },
    bucket: { type: 'string' },
    'without-history': { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

if (values.help) console.log(USAGE);
else process.exitCode = await run();

async function run(): Promise<number> {
  const { audience, to, zip, bucket, rollback } = values;
  const refuse = (reason: string) => {
    console.error(`${reason}\n\n${USAGE}`);
    return 2;
  };
  if (!isAudience(audience)) return refuse(`--audience 只能是 ${AUDIENCES.join(' 或 ')}`);
  if (to === undefined && zip === undefined && bucket === undefined) return refuse('没有说发布到哪里');
  if (rollback && (to === undefined || zip !== undefined || bucket !== undefined)) {
    return refuse('--rollback 只和 --to 一起用');
  }
  try {
    if (rollback && to !== undefined) {
      console.log(`已退回到 ${await rollBackTo(to, audience)}。`);
      return 0;
    }
    return await publishTo({
      settings: readSettings(),
      audience,
      to,
      zip,
      bucket: bucket === undefined ? undefined : bucketFrom(bucket, process.env),
      withoutHistory: values['without-history'],
      onStep: (step) => console.log(`  ${step}……`),
    });
  } catch (error) {
    if (error instanceof TargetError) console.error(error.message);
    else printFailure(error);
    return 1;
  }
}

async function publishTo(options: PublishOptions): Promise<number> {
  const { build, version, zip, bucket } = await publish(options);
  printResult({ ...build, built: [] });
  if (errorsIn(build.messages).length > 0) return 1;
  if (version !== undefined) console.log(`已发布到 ${options.to}，版本 ${version}。`);
  if (zip !== undefined) console.log(`已写好 ${zip}。`);
  if (bucket !== undefined) {
    console.log(
      `已上传 ${bucket.uploaded} 个文件，没有变的 ${bucket.unchanged} 个，删掉 ${bucket.removed} 个。`,
    );
  }
  return 0;
}
