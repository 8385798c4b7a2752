/** Any entry: its title, its summary, its body, its pictures, and what else it states. */
import { Component, createElement as h, type ReactNode } from 'react';
import type * as z from 'zod';
import { factsOf } from '../../src/cms/preview-facts.ts';
import { ENTRY_COLLECTIONS, type EntryCollection } from '../../src/compile/collections.ts';
import { BodyPreview } from './body-preview.ts';
import { factsPart } from './facts-part.ts';
import { HistoryPart } from './history-part.ts';
import { outlinePart } from './outline-part.ts';
import { dataOf, type PreviewProps } from './preview-data.ts';

/** Shown in ways of their own. */
const ELSEWHERE: ReadonlySet<string> = new Set(['title', 'summary', 'body', 'pictures', 'sections']);

type Rows = readonly Readonly<Record<string, unknown>>[];
const rowsOf = (value: unknown): Rows => (Array.isArray(value) ? value : []);

export class EntryPreview extends Component<PreviewProps> {
  override render() {
    const data = dataOf(this.props);
    const summary = data['summary'];
    return h(
      'article',
      null,
      h('h1', null, String(data['title'] ?? '')),
      typeof summary === 'string' && summary !== '' && h('p', { className: 'lead' }, summary),
      this.pictures(rowsOf(data['pictures'])),
      h(BodyPreview, { source: String(data['body'] ?? '') }),
      outlinePart(rowsOf(data['sections'])),
      this.facts(data),
      h(HistoryPart, { path: String(this.props.entry.get('path') ?? '') }),
    );
  }

  facts(data: Readonly<Record<string, unknown>>): ReactNode {
    const collection = this.props.collection.get('name') as EntryCollection;
    const schema = ENTRY_COLLECTIONS[collection].schema as z.ZodType as z.ZodObject;
    return factsPart(factsOf(schema, data, ELSEWHERE));
  }

  /** Also those that are uploaded and not yet saved. */
  pictures(pictures: Rows): ReactNode {
    const figures = pictures
      .filter(({ file }) => typeof file === 'string' && file !== '')
      .map(({ file, alt }) => {
        const src = String(this.props.getAsset(String(file)) ?? '');
        return h('figure', { key: String(file) }, h('img', { src, alt: String(alt ?? ''), width: 480 }));
      });
    return figures.length === 0 ? null : h('div', null, ...figures);
  }
}
