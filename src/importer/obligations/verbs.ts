/** Verbs with which lists set numbers. Of two that begin alike the longer stands first. */
import { anyOf } from './any-of.ts';

/** Stand directly before the number: 举办1期, 配备2名. */
const SET_UP = anyOf(
  '新建改建 新建 改建 扩建 续建 建设 建成 建立完善 建立健全 建立 建好 建有 建 完善 改造提升 改造 新增 新设立 新设 增设 设立 设置 设有 设',
  '开设 开办 完成 实现 招引 引进 引入 招募 招录 吸纳 储备 谋划 包装 落地 新上 新打 打通 开通 上线 启动',
  '培育孵化 培育 培养 孵化 打造 选树 评选表彰 评选 表彰 推选 遴选 推荐 提报 创建 争创 申创 创成 创作 创编 挂牌 命名',
  '推出 制作 拍摄 汇编 编发 编印 刊发 刊播 发布 推送 报送 上报 报 撰写 采写 撰 写 形成 提交 制定 出台 申报 征集',
  '组建 成立 配备 配齐 安排 选派 派出 选配 选聘 聘请 确定 确立 明确 指定 选定 选择 固定 保留 吸收 结对 包联 联系',
  '抓好 抓 搞好 搞 举办 承办 主办 办好 办 召开 开好 组织开展 开展 开出 开 组织召开 组织 实施 实行 进行 举行 筹备 策划',
  '上好 上 读 观看 接受 作 听 做好 做 放映 走访 慰问 送 有 推进 推动 加快',
  '种植 发展 扶持 栽植 栽种 绿化 硬化 修缮 维修 安装 投放',
);
const DIRECTLY_BEFORE = new RegExp(`(?:${SET_UP})(?:好|出|约)?(?:[“《][^”》]*[”》])?$`);
const OPENING = new RegExp(`^(?:${SET_UP})`);

export const setsUp = (words: string): boolean => DIRECTLY_BEFORE.test(words);
export const opensWithAVerb = (words: string): boolean => OPENING.test(words);

/** Before a number these may be nouns of what was done: 走访120, 联系35. */
const NOUNS_TOO = /(?:走访|慰问|放映|联系|报)$/;
export const mayBeNoun = (words: string): boolean => NOUNS_TOO.test(words);

/** Set a target also where the number follows its thing: 新建文明超市15所. */
const TARGET = anyOf(
  '新建 改建 扩建 建设 建成 改造 新增 新设 增设 设立 完成 实现 招引 引进 培育 孵化 打造 选树 评选 创建 争创 申创 创成 创作',
  '组建 配备 选派 种植 新上 争取 招募 招录 推出 制作 征集 储备 谋划 栽植 绿化 硬化 栽种 挂牌 修缮 安装 投放',
  '遴选 推荐 扶持 建立 发展 举办 计划 新开 新办 新装 新配 新添 新铺 新打 新招 换新 再建 再装 再增 再设 再办',
);
const BEFORE_A_TARGET =
  '(?:[^，、]{0,4}(?:要|应|须|将|拟|年|内|前|底|并|再|继续|计划|力争|争取|确保|重点|集中|统筹|推动|推进|加快|积极))?[^，、]{0,2}';
const SOMEWHERE = new RegExp(TARGET);
const OPENING_TARGET = new RegExp(`^${BEFORE_A_TARGET}(?:${TARGET})`);

export const setsATarget = (words: string): boolean => SOMEWHERE.test(words);
/** Work whose extent a number after it sets: 转移就业1800人, 后进村党组织整顿销号3个. */
const WORK = anyOf(
  '培训 轮训 培养 转移 输送 招聘 招生 招收 招录 聘用 录用 筹集 收储 发放 投放 补贴 代办 打通 整顿 销号 清退 清理 清收 化解 调处 办结 整治 治理 改厕 改造 改建 拆除 拆违 救助 帮扶 资助',
  '落实 推广 承接 抽检 抽查 检测 体检 筛查 签约 流转 回收 巡回 轮换 更换 修复 清淤 疏浚 造林 植树 播种 防治 统防统治 出栏 存栏',
);
const WORKS_ON = new RegExp(`^(?:${WORK})|(?:${WORK})$`);
export const worksOn = (words: string): boolean => WORKS_ON.test(words);

/** The verb opens the words; a few may stand before it. */
export const opensWithATarget = (words: string): boolean => OPENING_TARGET.test(words);
