/**
 * Which addresses a body may point at. Links: places of this portal, http, https, mailto, tel. Pictures: files
 * that were uploaded here. Everything is judged as a browser would read it, on the decoded text.
 */
export interface AddressFault {
  what: string;
  why?: string;
  fix: string;
}

/** Control and invisible characters: browsers drop some of them, which hides what an address really is. */
const HIDDEN = /[\p{Cc}\p{Cf}\u2028\u2029\ufffd]/u;
const ALL_HIDDEN = new RegExp(HIDDEN, 'gu');
const SCHEME = /^[^/?#\\]*?[:：]/;
const ALLOWED_SCHEME = /^(?:https?:\/\/[^/\\?#]|mailto:[^/\\]|tel:[+\d])/i;
const PICTURE = /^\/?uploads\/(?:[^/\\?#:]+\/)*[^/\\?#:]+\.(?:jpe?g|png|webp|avif)$/i;

/** Why a link cannot go there, or nothing. */
export function linkFault(url: string): AddressFault | undefined {
  if (url.trim() === '')
    return { what: '链接没有写网址', fix: '写成 [文字](https://…)，或者去掉方括号和圆括号。' };
  if (HIDDEN.test(url))
    return { what: '网址里有看不见的字符', fix: '删掉整个网址，重新输入或从浏览器地址栏复制。' };
  if (url.includes('\\')) {
    return {
      what: `网址“${shown(url)}”里有反斜杠`,
      fix: '本机和共享文件夹里的文件读者打不开，先上传再链接；网址用正斜杠 / 。',
    };
  }
  if (url.startsWith('//'))
    return { what: `网址“${shown(url)}”缺少开头的 https:`, fix: '写全，如 https://www.gov.cn/。' };
  if (/^www\./i.test(url))
    return { what: `网址“${shown(url)}”缺少开头的 https://`, fix: `写成 https://${shown(url)}。` };
  if (!SCHEME.test(url) || ALLOWED_SCHEME.test(url)) return undefined;
  if (/^(?:https?|mailto|tel)[:：]/i.test(url)) {
    return {
      what: `网址“${shown(url)}”写得不完整`,
      fix: '冒号和斜杠用英文半角，写成 https://www.gov.cn/、mailto:名字@单位.cn 或 tel:电话号码。',
    };
  }
  return {
    what: `链接“${shown(url)}”不能用`,
    why: '这类地址会运行代码或打开本机文件，读者点了不安全。',
    fix: '只能链接到本站的页面（以 / 或 # 开头），或者 https://、http://、mailto:、tel: 开头的地址。',
  };
}

/** Why a picture cannot be shown from there, or nothing. */
export function pictureFault(url: string): AddressFault | undefined {
  const path = decoded(url);
  if (PICTURE.test(path) && !HIDDEN.test(path) && !/%|(?:^|\/)\.{1,2}(?:\/|$)/.test(path)) return undefined;
  if (/\.svg(?:[?#]|$)/i.test(url)) {
    return {
      what: `图片“${shown(url)}”是 svg 格式`,
      why: 'svg 里可以藏代码。',
      fix: '另存为 png 或 jpg 再上传。',
    };
  }
  if (/^(?:[a-z][a-z\d+.-]*:|[\\/]{2})/i.test(url)) {
    return {
      what: `图片“${shown(url)}”在别的网站上`,
      why: '读者打开本页时不应连到别的网站，那边删了图这里也就没了。',
      fix: '把图片下载后上传到本站，写成 ![说明](/uploads/文件名.jpg)。',
    };
  }
  return {
    what: `图片“${shown(url)}”不能用`,
    fix: '图片要先上传，写成 ![说明](/uploads/文件名.jpg)；格式可用 jpg、jpeg、png、webp、avif。',
  };
}

const shown = (url: string) => (url.length > 60 ? `${url.slice(0, 60)}…` : url).replace(ALL_HIDDEN, '');
/** A path as its file is named; text that is not well encoded stays, with its percent sign. */
function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}
