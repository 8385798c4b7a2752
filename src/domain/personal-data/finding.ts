/** Something in a text that belongs to one person and to nobody else's eyes. */
export const PERSONAL_DATA = {
  mobile: '手机号',
  identity: '身份证号',
  card: '银行卡号',
  email: '个人邮箱',
  messenger: '个人微信或 QQ 号',
  home: '家庭住址',
  pupil: '未成年人姓名和学校',
  household: '人员或家庭名单',
} as const;
export type PersonalDataKind = keyof typeof PERSONAL_DATA;

export interface PersonalData {
  kind: PersonalDataKind;
  /** As it stands in the text. */
  text: string;
  at: number;
  /** Looks like it, but something about it does not fit. */
  doubtful?: boolean;
}
