/**
 * All HTML that a body can become. The writer knows no other element or attribute, so whatever went wrong
 * before it cannot reach a reader. Attributes are keyed as in the tree and written in this order.
 */
export const ATTRIBUTE_NAMES = {
  id: 'id',
  className: 'class',
  role: 'role',
  href: 'href',
  src: 'src',
  alt: 'alt',
  title: 'title',
  start: 'start',
  scope: 'scope',
  tabIndex: 'tabindex',
  ariaLabel: 'aria-label',
  ariaDescribedBy: 'aria-describedby',
  dataRef: 'data-ref',
  dataText: 'data-text',
  dataFootnotes: 'data-footnotes',
  dataFootnoteRef: 'data-footnote-ref',
  dataFootnoteBackref: 'data-footnote-backref',
} as const;

export type AttributeKey = keyof typeof ATTRIBUTE_NAMES;

const HEADING: readonly AttributeKey[] = ['id', 'className'];

export const ALLOWED_ELEMENTS: Readonly<Record<string, readonly AttributeKey[]>> = {
  p: ['className'],
  h2: HEADING,
  h3: HEADING,
  h4: HEADING,
  h5: HEADING,
  h6: HEADING,
  ul: [],
  ol: ['start'],
  li: ['id'],
  blockquote: [],
  pre: [],
  code: [],
  strong: [],
  em: [],
  sup: [],
  span: [],
  br: [],
  hr: [],
  a: [
    'id',
    'className',
    'href',
    'title',
    'ariaLabel',
    'ariaDescribedBy',
    'dataRef',
    'dataText',
    'dataFootnoteRef',
    'dataFootnoteBackref',
  ],
  img: ['src', 'alt', 'title'],
  table: [],
  thead: [],
  tbody: [],
  tr: [],
  th: ['className', 'scope'],
  td: ['className'],
  section: ['className', 'dataFootnotes'],
  aside: ['className', 'role'],
  figure: ['className'],
  figcaption: [],
  div: ['className', 'role', 'tabIndex', 'ariaLabel'],
};

export const VOID_ELEMENTS: ReadonlySet<string> = new Set(['br', 'hr', 'img']);
