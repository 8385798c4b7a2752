/** A calendar day, as the file has it: 2020-02-10. */
import { LineControl } from './line.ts';

export class DayControl extends LineControl {
  protected override readonly kind = { type: 'date', lang: 'zh-CN' };
}
