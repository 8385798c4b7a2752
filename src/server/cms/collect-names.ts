/** Everything that forms can refer to, from the content as it is checked. */
import { pinyin } from 'pinyin-pro';
import { printedHeading, sectionsOf } from '../../catalog/sections.ts';
import type { KnownName, KnownNames } from '../../cms/known-names.ts';
import type { Content } from '../../domain/content.ts';
import { namesIn } from '../../domain/entry-names.ts';
import type { Collection } from '../../schema/meta.ts';
import { UNIT_KINDS } from '../../schema/unit.ts';

export function collectNames(content: Content): KnownNames {
  const collections = Object.keys(content.ids) as Collection[];
  return {
    names: Object.fromEntries(collections.map((name) => [name, namesOf(content, name)])),
    sections: Object.fromEntries(
      content.lists.map(({ id, data }) => [
        id,
        data.sections.map((section) => ({
          id: section.id,
          name: headings(sectionsOf(data, { section: section.id })),
        })),
      ]),
    ),
  };
}

const headings = ({ part, subpart }: ReturnType<typeof sectionsOf>) =>
  [part, subpart].flatMap((section) => (section === undefined ? [] : [printedHeading(section)])).join(' · ');

function namesOf(content: Content, collection: Collection): KnownName[] {
  return namesIn(content, collection).map(([id, [first = id, ...also]]) => {
    const name = collection === 'tasks' ? taskName(content, id, first) : first;
    const note = noteOf(content, collection, id);
    return { id, name, also, pinyin: pinyinOf([first, ...also]), ...(note === undefined ? {} : { note }) };
  });
}

const taskName = (content: Content, id: string, title: string) =>
  `${content.tasks.find((task) => task.id === id)?.data.number ?? ''} ${title}`.trim();

function noteOf(content: Content, collection: Collection, id: string): string | undefined {
  if (collection === 'tasks') return id.split('/')[0];
  if (collection !== 'units') return undefined;
  const kind = content.units.find(({ data }) => data.id === id)?.data.kind;
  return kind === undefined ? undefined : UNIT_KINDS[kind];
}

/** Whole and initials: 治安镇 → `zhianzhen zaz`. */
function pinyinOf(names: readonly string[]): string {
  const words = names.flatMap((name) => {
    const syllables = pinyin(name, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true });
    return [syllables.join(''), syllables.map((syllable) => syllable[0] ?? '').join('')];
  });
  return [...new Set(words.map((word) => word.toLowerCase().replaceAll(/[^a-z0-9]/g, '')))]
    .filter(Boolean)
    .join(' ');
}
