/** `<附表>`: a table with a caption, that scrolls by itself where it is wider than the page. */
import type { Component } from './component.ts';

export const sheet: Component = {
  name: '附表',
  alias: 'Sheet',
  place: 'block',
  attributes: [{ name: '标题', alias: 'title', required: true }],
  example: '<附表 标题="名额分配">表格</附表>（标签和表格各占一行）',
  checkContent: (content) =>
    content.length === 1 && content[0]?.type === 'table'
      ? undefined
      : {
          what: content.some((node) => node.type === 'table') ? '里面除了表格还有别的' : '里面没有表格',
          fix: '里面只放一个表格，第二行写成 |---|---| ；别的文字放到附表外面。',
        },
  render(values, content) {
    const title = values['标题'] ?? '附表';
    return {
      type: 'element',
      tagName: 'figure',
      properties: { className: ['sheet'] },
      children: [
        {
          type: 'element',
          tagName: 'figcaption',
          properties: {},
          children: [{ type: 'text', value: title }],
        },
        {
          type: 'element',
          tagName: 'div',
          properties: { className: ['scroll'], tabIndex: 0, role: 'region', ariaLabel: title },
          children: content,
        },
      ],
    };
  },
};
