/** Who changed an entry, and what; only the local server can tell. */
import { Component, createElement as h } from 'react';
import type { Revision } from '../../src/domain/revision.ts';
import { cmsWords } from '../../src/text/cms-words.ts';
import { callServer } from '../server-call.ts';

interface Props {
  path: string;
}

export class HistoryPart extends Component<Props, { revisions: readonly Revision[] }> {
  override state = { revisions: [] as readonly Revision[] };

  override componentDidMount(): void {
    this.load();
  }

  override componentDidUpdate({ path }: Props): void {
    if (path !== this.props.path) this.load();
  }

  load(): void {
    const { path } = this.props;
    if (path === '') return;
    callServer('history', { path }).then(
      (answer) => this.setState(answer as { revisions: readonly Revision[] }),
      () => this.setState({ revisions: [] }),
    );
  }

  override render() {
    const { revisions } = this.state;
    if (revisions.length === 0) return null;
    const rows = revisions.map(({ on, who, what }, index) =>
      h('li', { key: index }, `${on}　${who}　${what}`),
    );
    return h(
      'details',
      null,
      h('summary', null, cmsWords.history.title),
      h('ul', { className: 'plain' }, ...rows),
    );
  }
}
