/** Any entry: its title, its summary, and its body as the portal shows it. */
import { Component, createElement as h } from 'react';
import { BodyPreview } from './body-preview.ts';
import { HistoryPart } from './history-part.ts';
import { dataOf, type PreviewProps } from './preview-data.ts';

export class EntryPreview extends Component<PreviewProps> {
  override render() {
    const data = dataOf(this.props);
    const summary = data['summary'];
    return h(
      'article',
      null,
      h('h1', null, String(data['title'] ?? '')),
      typeof summary === 'string' && h('p', { className: 'lead' }, summary),
      h(BodyPreview, { source: String(data['body'] ?? '') }),
      h(HistoryPart, { path: String(this.props.entry.get('path') ?? '') }),
    );
  }
}
