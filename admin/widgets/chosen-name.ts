/** The name that an id stands for; the id itself while names load, or where nothing has it. */
import { Component, createElement as h } from 'react';
import { type KnownNames, nameOf } from '../../src/cms/known-names.ts';
import type { Collection } from '../../src/schema/meta.ts';
import { knownNames } from '../known-names.ts';

interface Props {
  collection: Collection;
  id: string;
}

export class ChosenName extends Component<Props, { known: KnownNames | undefined }> {
  override state = { known: undefined as KnownNames | undefined };

  override componentDidMount(): void {
    knownNames().then((known) => this.setState({ known }));
  }

  override render() {
    const { collection, id } = this.props;
    const { known } = this.state;
    const name = known === undefined ? undefined : nameOf(known, collection, id);
    const isUnknown = known !== undefined && name === undefined;
    return h('span', { className: isUnknown ? 'qd-unknown' : undefined, title: id }, name ?? id);
  }
}
