/**
 * Bodies of tasks as an office would restate them: phrases put together, so that words repeat as they do in real
 * lists. Random characters would be the worst case for a search index, one repeated body the best.
 */
import type { Random } from './random.ts';

const WHO =
  '各单位 牵头部门 各苏木乡镇 责任组室 文明实践所 各村（社区） 融媒体中心 志愿服务队 基层党组织 理论宣讲员 网络评论员 各级领导干部'.split(
    ' ',
  );
const WHEN =
  '年初 每季度 半年前 重要节日前后 农闲时节 开学第一周 汛期到来之前 全国文明城市测评期间 每月下旬 主题党日 年底考核前 接到通知后'.split(
    ' ',
  );
const VERB =
  '组织开展 统筹推进 抓紧落实 广泛宣传 认真排查 建立健全 持续深化 及时报送 分类指导 带头参加 集中整治 跟踪督促 定期通报 全面梳理 扎实做好'.split(
    ' ',
  );
const WHAT =
  '理论宣讲活动 志愿服务项目 意识形态风险排查 文明村镇创建 移风易俗宣传 网络舆情研判 公益广告刊播 家风家训教育 农牧民素质提升 优秀电影放映 全民阅读活动 非遗传承展示 新闻发布准备 诚信建设宣传 未成年人关爱服务 文艺骨干培训 对外宣传报道 文化市场检查 典型人物推选 学习平台使用 阵地管理台账 文明交通劝导 乡村大舞台演出 党报党刊发行'.split(
    ' ',
  );
const HOW =
  '把任务分解到人 把时间排到每周 用群众听得懂的话讲清楚 与日常工作一并安排 先试点再推开 一件一件销号 做到有计划有记录有照片 注意收集群众意见 不搞形式主义 结合本地实际 采取入户走访的办法 通过大喇叭和微信群通知'.split(
    ' ',
  );
const RESULT =
  '形成书面报告 报责任组室备案 列入年度考核 按月更新台账 总结可以推广的做法 在媒体上刊发一批报道 让参与的人数稳步增加 把发现的问题改到位 年底进行一次回头看 由督查组抽查 向社会公布结果 评出一批先进'.split(
    ' ',
  );
const STRESS =
  '第一责任人 一岗双责 属地管理 先审后发 应报尽报 自愿参加 不增加基层负担 专人负责 限时办结 全程留痕'.split(
    ' ',
  );
const REASON =
  '为了让政策讲到群众心坎上 针对去年检查中发现的问题 根据上级文件要求 考虑到农牧区居住分散 着眼于巩固创建成果 围绕全旗中心工作 为方便群众就近参加 在总结往年经验的基础上'.split(
    ' ',
  );

const TITLE_VERB = '开展 推进 落实 加强 规范 做好 深化 组织'.split(' ');

export const titleOf = (random: Random) => `${random.pick(TITLE_VERB)}${random.pick(WHAT)}`;

const clause = (random: Random) =>
  `${random.pick(WHO)}${random.pick(WHEN)}${random.pick(VERB)}${random.pick(WHAT)}`;

const sentence = (random: Random) => `${clause(random)}，${random.pick(HOW)}，${random.pick(RESULT)}。`;

/** What the reader sees of a body, counted in characters. */
const lengthOf = (blocks: readonly string[]) => blocks.join('').replace(/\]\([^)]*\)|[*\-[\n]/g, '').length;

/** Markdown of 240 to 300 characters: paragraphs with emphasis, a list, and a link now and then. */
export function bodyOf(random: Random, link: { name: string; url: string }): string {
  const opening = `${random.pick(REASON)}，${clause(random)}，实行**${random.pick(STRESS)}**，${random.pick(RESULT)}。`;
  const items = [1, 2, 3]
    .map(() => `- ${random.pick(VERB)}${random.pick(WHAT)}，${random.pick(HOW)}`)
    .join('；\n');
  const closing = random.chance(0.4) ? `有疑问先问[${link.name}](${link.url})。` : '';
  const blocks = [opening, `${items}。`, closing].filter((block) => block !== '');
  while (lengthOf(blocks) < 240) blocks[0] += sentence(random);
  return blocks.join('\n\n');
}
