/** What the reader kept but no entry has a place for. Nothing is dropped in silence. */
import { joinAllLines, joinBrokenLines, withoutBlanks } from './parse/joined-text.ts';
import type { Block, ParsedList, ParsedSection, ResponsibilityBracket } from './parse/parsed-list.ts';
import { regenerateSegment } from './parse/regenerate.ts';
import { LONGEST_PHRASE, shortenHeading } from './propose-title.ts';
import { isUnderstoodLimit } from './time-limits.ts';

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
    return block.segments.flatMap((segment) =>
      segment.kind === 'text' ? [] : [...fieldsOfNoRole(segment), ...longWithheld(segment)],
    );
  }
  if (block.kind === 'attachment') return [{ line: block.line, text: joinBrokenLines(block.raw) }];
  if (block.kind !== 'section') return [];
  const below = block.body.map(regenerateSegment).join('');
  const line = block.line + (block.title.raw.match(/\r\n|\r|\n/g)?.length ?? 0);
  return [...longHeading(block), { line, text: joinBrokenLines(below) }];
}

/** A section keeps the first clauses of a long heading. */
function longHeading({ line, title }: ParsedSection): NotUnderstood[] {
  const text = withoutBlanks(title.text);
  return shortenHeading(text).length < text.length && text.length > LONGEST_PHRASE ? [{ line, text }] : [];
}

/** A task keeps the first words of a long phrase. */
const longWithheld = (bracket: ResponsibilityBracket): NotUnderstood[] =>
  bracket.fields
    .flatMap((field) => field.assignees)
    .filter(({ text, withheld }) => withheld === true && joinAllLines(text).length > LONGEST_PHRASE)
    .map(({ text }) => ({ line: bracket.line, text: joinAllLines(text) }));

/** 完成时限：年底 */
const fieldsOfNoRole = (bracket: ResponsibilityBracket): NotUnderstood[] =>
  bracket.fields
    .filter((field) => field.role === undefined && !isUnderstoodLimit(field))
    .map((field) => ({
      line: bracket.line,
      text: joinAllLines(
        field.label +
          field.colon +
          field.assignees.map(({ before, text, after = '' }) => before + text + after).join(''),
      ),
    }));
