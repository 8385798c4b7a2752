/** Short words for people, cut from what the document says itself. */

const LONGEST_TITLE = 22;
/** DESIGN §12: a phrase of at most 40 characters is a fact, a sentence is not. */
const LONGEST_HEADING = 40;

/** 关于学习培训。… → 学习培训; else the first clause. */
export function proposeTitle(text: string): string {
  const first = /^[^。！？；\n]*/.exec(text)?.[0] ?? text;
  const about = /^关于(.+?)$/.exec(first)?.[1] ?? first;
  return shortenAtClause(about.trim(), LONGEST_TITLE);
}

export function shortenHeading(heading: string): string {
  return shortenAtClause(heading.replace(/[。；]$/, ''), LONGEST_HEADING);
}

/** As many whole clauses as fit; a first clause that is too long is cut. */
function shortenAtClause(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const clauses = text.split(/(?<=[，、：；])/);
  let short = '';
  for (const clause of clauses) {
    if ((short + clause).replace(/[，、：；]$/, '').length > longest) break;
    short += clause;
  }
  return (short === '' ? text.slice(0, longest) : short).replace(/[，、：；]$/, '');
}
