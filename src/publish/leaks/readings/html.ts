/** Mark-up as a reader meets it: sentences whole although tags cut them, attributes, comments, scripts. */
import { Parser } from 'htmlparser2';
import { readJsonText } from './json.ts';
import { type Context, within } from './reading.ts';
import { readText } from './text.ts';

/** These begin a new text; all others stand within one. */
const BLOCKS = new Set(
  (
    'address article aside blockquote body button caption dd details dialog div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 head header hr html label legend li main menu nav ol optgroup option p pre ' +
    'script section select style summary table tbody td template textarea tfoot th thead title tr ul ' +
    'text tspan item entry channel feed description summary'
  ).split(' '),
);
const RAW = new Set(['script', 'style']);

export function readHtml(html: string, context: Context, { xml = false } = {}): void {
  let text = '';
  let start = 0;
  let raw: string | undefined;
  const flush = () => {
    if (text.trim().length > 1) readInner(text, within(context, '正文'), start);
    text = '';
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (BLOCKS.has(name)) flush();
        if (RAW.has(name)) raw = name;
        for (const [key, value] of Object.entries(attributes)) {
          if (value.length < 2) continue;
          const inner = within(context, `属性 ${key}`);
          readText(value, inner, { offset: parser.startIndex, code: key === 'class' || key === 'style' });
        }
      },
      ontext(data) {
        if (text === '') start = parser.startIndex;
        text += data;
      },
      oncomment(data) {
        readText(data, within(context, '注释'), { offset: parser.startIndex });
      },
      onprocessinginstruction(_, data) {
        readText(data, within(context, '声明'), { offset: parser.startIndex });
      },
      onclosetag(name) {
        if (raw === name) {
          readProgram(text, within(context, name === 'style' ? '样式' : '脚本'), start);
          text = '';
          raw = undefined;
        } else if (BLOCKS.has(name)) flush();
      },
    },
    { decodeEntities: true, xmlMode: xml, recognizeCDATA: true },
  );
  parser.end(html);
  flush();
}

/** Feeds carry mark-up as text. */
function readInner(text: string, context: Context, offset: number): void {
  if (/<[a-z!/]|&[#a-z]|%[\da-f]{2}|\\[ux]|[A-Za-z0-9+/_-]{24}/i.test(text))
    readText(text, context, { offset });
  else context.onPiece({ text, where: context.where, ...(context.plain ? { offset } : {}) });
}

function readProgram(text: string, context: Context, offset: number): void {
  if (/^\s*[{[]/.test(text)) readJsonText(text, context);
  else readText(text, context, { offset, code: true });
}
