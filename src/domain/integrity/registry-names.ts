/** Ids and names of the registry must each mean one thing, or a printed name could not be resolved. */
import type { Message } from '../../diagnostics/message.ts';
import type { Content, Place, Row } from '../content.ts';
import { namesOfDesignation, namesOfGroup, namesOfPerson, namesOfUnit, normaliseName } from '../registry.ts';

export function checkRegistryNames(content: Content): Message[] {
  const named = <T extends { id: string; name: string }>(
    rows: readonly Row<T>[],
    names: (entry: T) => string[],
  ) => [...duplicateIds(rows), ...duplicateNames(rows, names)];
  return [
    ...named(content.units, namesOfUnit),
    ...named(content.designations, namesOfDesignation),
    ...named(content.groups, namesOfGroup),
    ...named(content.people, namesOfPerson),
  ];
}

function duplicateIds(rows: readonly Row<{ id: string }>[]): Message[] {
  const seen = new Map<string, Place>();
  return rows.flatMap(({ data, place }): Message[] => {
    const first = seen.get(data.id);
    if (first === undefined) {
      seen.set(data.id, place);
      return [];
    }
    return [
      {
        kind: 'duplicate-id',
        severity: 'error',
        file: place.file,
        line: place.lineOf(['id']),
        field: '编号（id）',
        what: `编号“${data.id}”在第${first.lineOf(['id'])}行已经用过`,
        why: '同一个编号只能指一个',
        fix: '给其中一个换编号，或合并成一条',
      },
    ];
  });
}

function duplicateNames<T extends { id: string; name: string }>(
  rows: readonly Row<T>[],
  names: (entry: T) => string[],
): Message[] {
  const owner = new Map<string, T>();
  return rows.flatMap(({ data, place }) =>
    [...new Set(names(data).map(normaliseName))].flatMap((name): Message[] => {
      const first = owner.get(name);
      if (first === undefined || first.id === data.id) {
        owner.set(name, data);
        return [];
      }
      return [
        {
          kind: 'duplicate-name',
          severity: 'error',
          file: place.file,
          line: place.lineOf(['name']),
          field: `“${data.name}”的名称、简称或曾用名`,
          what: `“${name}”已经指 ${first.id}（${first.name}）`,
          why: '清单里写到这个名称时，分不清指哪一个',
          fix: `从 ${data.id} 和 ${first.id} 的一条里删掉这个名称`,
        },
      ];
    }),
  );
}
