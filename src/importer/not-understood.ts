/** What the reader kept but no entry has a place for. Nothing is dropped in silence. */
import { joinAllLines, joinBrokenLines } from './parse/joined-text.ts';
import type { Block, ParsedList, ResponsibilityBracket } from './parse/parsed-list.ts';
import { regenerateSegment } from './parse/regenerate.ts';

export interface NotUnderstood {
  line: number;
  text: string;
}

export function notUnderstoodIn({ head, blocks }: ParsedList): NotUnderstood[] {
  return [
    ...head
      .filter((line) => line.kind === 'other')
      .map(({ line, raw }) => ({ line, text: joinBrokenLines(raw) })),
    ...blocks.flatMap(leftOverIn),
  ].filter(({ text }) => text !== '');
}

function leftOverIn(block: Block): NotUnderstood[] {
  if (block.kind === 'item') {
    return block.segments.flatMap((segment) => (segment.kind === 'text' ? [] : fieldsOfNoRole(segment)));
  }
  if (block.kind !== 'section') return [];
  const below = block.body.map(regenerateSegment).join('');
  const line = block.line + (block.title.raw.match(/\r\n|\r|\n/g)?.length ?? 0);
  return [{ line, text: joinBrokenLines(below) }];
}

/** 完成时限：年底 */
const fieldsOfNoRole = (bracket: ResponsibilityBracket): NotUnderstood[] =>
  bracket.fields
    .filter((field) => field.role === undefined)
    .map((field) => ({
      line: bracket.line,
      text: joinAllLines(
        field.label +
          field.colon +
          field.assignees.map(({ before, text, after = '' }) => before + text + after).join(''),
      ),
    }));
