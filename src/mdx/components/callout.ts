/** `<提示>`: a box that stands out from the text, with a title. */
import type { Component } from './component.ts';

const KINDS = { 说明: 'note', 注意: 'caution', 重要: 'important' };

export const callout: Component = {
  name: '提示',
  alias: 'Callout',
  place: 'block',
  attributes: [
    { name: '类型', alias: 'type', values: KINDS },
    { name: '标题', alias: 'title' },
  ],
  example: '<提示 类型="注意" 标题="报送时间">内容</提示>',
  checkContent: (content) =>
    content.length > 0 ? undefined : { what: '里面没有内容', fix: '把要提示的话写在开始和结束标签之间。' },
  render(values, content) {
    const kind = values['类型'] ?? '说明';
    return {
      type: 'element',
      tagName: 'aside',
      properties: {
        className: ['callout', `callout-${KINDS[kind as keyof typeof KINDS] ?? 'note'}`],
        role: 'note',
      },
      children: [
        {
          type: 'element',
          tagName: 'p',
          properties: { className: ['callout-title'] },
          children: [{ type: 'text', value: values['标题'] ?? kind }],
        },
        ...content,
      ],
    };
  },
};
