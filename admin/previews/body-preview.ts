/** A body as the portal's own renderer makes it, with what it finds wrong above it. */
import { Component, createElement as h } from 'react';
import { renderBody } from '../../src/mdx/render-body.ts';

export class BodyPreview extends Component<{ source: string }> {
  override shouldComponentUpdate({ source }: { source: string }): boolean {
    return source !== this.props.source;
  }

  override render() {
    const { value, messages } = renderBody(this.props.source, { file: '', firstLine: 1 });
    const found = messages.map(({ line, what, fix }, index) =>
      h('li', { key: index }, `第${line ?? 1}行：${what}。${fix}`),
    );
    return h(
      'div',
      null,
      found.length > 0 && h('ul', { className: 'stub' }, ...found),
      // The renderer's own HTML: nothing in a body ever runs.
      h('div', { className: 'prose', dangerouslySetInnerHTML: { __html: value.html } }),
    );
  }
}
