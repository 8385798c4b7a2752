/** Writes a parsed list out again. Equal to the source, or something was lost. */
import type { Block, ParsedAssignee, ParsedList, ResponsibilityBracket, Segment } from './parsed-list.ts';

export function regenerate(list: ParsedList): string {
  return list.head.map((line) => line.raw).join('') + list.blocks.map(regenerateBlock).join('');
}

function regenerateBlock(block: Block): string {
  switch (block.kind) {
    case 'section':
      return (
        block.before +
        block.number +
        block.mark +
        block.title.raw +
        block.body.map(regenerateSegment).join('')
      );
    case 'item':
      return block.before + block.number + block.mark + block.segments.map(regenerateSegment).join('');
    case 'signature':
    case 'closing':
    case 'attachment':
      return block.raw;
  }
}

export const regenerateSegment = (segment: Segment): string =>
  segment.kind === 'text' ? segment.raw : regenerateBracket(segment);

function regenerateBracket(bracket: ResponsibilityBracket): string {
  const fields = bracket.fields.map(
    (field) => field.before + field.label + field.colon + field.assignees.map(regenerateAssignee).join(''),
  );
  return bracket.open + fields.join('') + bracket.close;
}

const regenerateAssignee = ({ before, text, after = '' }: ParsedAssignee): string => before + text + after;

/** The first place where two texts differ, for people: line and the words around. */
export function firstDifference(source: string, again: string): { line: number; around: string } | undefined {
  if (source === again) return undefined;
  let index = 0;
  while (index < source.length && source[index] === again[index]) index++;
  return {
    line: source.slice(0, index).split(/\r\n|\r|\n/).length,
    around: source.slice(Math.max(0, index - 10), index + 10).replace(/\s+/g, ' '),
  };
}
