/** Tables of any shape: every word of every cell is on a line, or said to be on none. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseList } from '../../../../src/importer/parse/parse-list.ts';
import { regenerate } from '../../../../src/importer/parse/regenerate.ts';
import { assembleDocument } from '../../../../src/importer/read/assemble.ts';
import type { SourceRow, SourceTableCell } from '../../../../src/importer/read/table/source-table.ts';
import { cellsNotOnTheirLine, sourceText } from '../../../../src/importer/source-document.ts';

const HEADS = [
  '序号',
  '类别',
  '重点任务',
  '具体措施',
  '牵头领导',
  '责任单位',
  '配合单位',
  '完成时限',
  '备注',
  '进度',
  '',
];
const WORDS = [
  '',
  '1',
  '２.',
  '三',
  '（四）',
  '1.1',
  '一、建设',
  '（二）桥梁',
  '修桥',
  '修桥。\n1.勘察\n2.动工',
  '5月底前',
  '县住建局\n县交通局',
  '县文旅局（渡口',
  '渡口）',
  '/',
  '——',
  '说明：每月更新。',
  '序号',
  '合计',
  '责任单位：县水利局',
  ' \n甲\n\n乙 ',
];

const cell = fc.record({
  text: fc.constantFrom(...WORDS),
  span: fc.constantFrom(1, 1, 1, 1, 2, 9),
  goesOn: fc.boolean(),
});
const heads = fc.shuffledSubarray(HEADS, { minLength: 2 });
const table = fc.tuple(
  heads,
  fc.array(fc.array(cell, { minLength: 1, maxLength: HEADS.length }), { maxLength: 8 }),
);

function rowsOf([names, body]: typeof table extends fc.Arbitrary<infer T> ? T : never): SourceRow[] {
  const rows: SourceRow[] = [
    { row: 1, cells: names.map((text, index) => ({ column: index + 1, span: 1, text, repeated: false })) },
  ];
  for (const cells of body) {
    const above = rows.at(-1);
    const row: SourceTableCell[] = [];
    let column = 1;
    for (const { text, span, goesOn } of cells) {
      const merged = goesOn ? above?.cells.find((candidate) => candidate.column === column) : undefined;
      row.push({ column, span, text: merged?.text ?? text, repeated: merged !== undefined });
      column += span;
    }
    rows.push({ row: rows.length + 1, cells: row });
  }
  return rows;
}

test('every word of every cell is kept', () => {
  fc.assert(
    fc.property(table, (drawn) => {
      const rows = rowsOf(drawn);
      const { document } = assembleDocument('清单', [
        { kind: 'text', text: '2034年任务清单' },
        { kind: 'table', table: { rows } },
      ]);
      const kept = [
        ...document.lines.flatMap((line) => line.cells ?? []),
        ...(document.cellsWithoutLine ?? []),
      ];
      const words = (text: string) => text.replace(/\s+/g, '');
      for (const row of rows) {
        for (const { column, text, repeated } of row.cells) {
          if (repeated || text.trim() === '') continue;
          const here = kept.filter((candidate) => candidate.row === row.row && candidate.column === column);
          expect(words(here.map((candidate) => candidate.text).join(''))).toBe(words(text));
        }
      }
      expect(cellsNotOnTheirLine(document)).toEqual([]);
      expect(document.lines.every((line) => !/[\r\n]/.test(line.text))).toBe(true);
      expect(regenerate(parseList(document))).toBe(sourceText(document));
    }),
    { numRuns: 1000 },
  );
});
