/** Addresses of other sites, and of the portal itself. */
import * as z from 'zod';

/** `//news` and `https://news` are slips for something else. */
export const isWebAddress = ({ protocol, hostname }: URL): boolean =>
  /^https?:$/.test(protocol) && /[.:]|^localhost$/.test(hostname);

/** Of another site: what the check of finished pages would refuse as a link is refused here, with its field. */
export const webAddress = (title: string, description: string) =>
  address(/^https?:\/\/\S+$/, isWebAddress).meta({
    title,
    description,
    form: 'http:// 或 https:// 开头的网址',
  });

/** Of the portal: on an intranet its host may have any name. */
export const portalAddress = (title: string, description: string) =>
  address(/^https?:\/\/[^\s?#]+\/$/).meta({ title, description, form: 'http(s):// 开头、/ 结尾的网址' });

const address = (pattern: RegExp, isMeant: (url: URL) => boolean = () => true) =>
  z
    .string()
    .regex(pattern)
    .refine((text) => !pattern.test(text) || (URL.canParse(text) && isMeant(new URL(text))), {
      error: ({ input }) => `“${String(input)}”的写法不对`,
    });
