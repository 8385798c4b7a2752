/** An old address that must keep working after an entry was renamed. */
import * as z from 'zod';
import { day, optional } from './common.ts';

const path = (title: string, description: string) =>
  z
    .string()
    .regex(/^\/(?:[a-z0-9-]+\/)+$/)
    .meta({ title, description, form: '站内地址，如 /units/jiaoke-ju/' });

export const redirectSchema = z
  .strictObject({
    from: path('旧地址', '以前的地址。'),
    to: path('新地址', '现在的地址。'),
    since: optional(day('从哪天起', '哪天改的。')),
  })
  .meta({ id: 'Redirect', title: '地址变更', description: '改过编号的条目，旧链接照样能用。' });

export type Redirect = z.output<typeof redirectSchema>;
