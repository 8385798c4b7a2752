import { describe, expect, test } from 'vitest';
import { formatNumber } from '../../../../src/importer/read/numbers/number-formats.ts';

const CASES: [format: string, numbers: [value: number, shown: string][]][] = [
  [
    'decimal',
    [
      [1, '1'],
      [102, '102'],
    ],
  ],
  [
    'decimalZero',
    [
      [1, '01'],
      [12, '12'],
    ],
  ],
  [
    'padded 3',
    [
      [1, '001'],
      [1000, '1000'],
    ],
  ],
  [
    'decimalFullWidth',
    [
      [1, '１'],
      [20, '２０'],
    ],
  ],
  [
    'decimalEnclosedCircle',
    [
      [1, '①'],
      [20, '⑳'],
      [21, '㉑'],
      [36, '㊱'],
      [50, '㊿'],
      [51, '51'],
    ],
  ],
  [
    'decimalEnclosedParen',
    [
      [1, '⑴'],
      [20, '⒇'],
      [21, '21'],
    ],
  ],
  [
    'decimalEnclosedFullstop',
    [
      [1, '⒈'],
      [20, '⒛'],
    ],
  ],
  [
    'chineseCounting',
    [
      [1, '一'],
      [10, '十'],
      [11, '十一'],
      [20, '二十'],
      [99, '九十九'],
      [100, '一○○'],
      [123, '一二三'],
    ],
  ],
  [
    'chineseCountingThousand',
    [
      [1, '一'],
      [10, '十'],
      [12, '十二'],
      [30, '三十'],
      [100, '一百'],
      [101, '一百〇一'],
      [110, '一百一十'],
      [1001, '一千〇一'],
    ],
  ],
  [
    'japaneseCounting',
    [
      [1, '一'],
      [10, '十'],
      [19, '十九'],
      [100, '百'],
      [101, '百一'],
      [200, '二百'],
    ],
  ],
  [
    'ideographDigital',
    [
      [1, '一'],
      [10, '一〇'],
      [2034, '二〇三四'],
    ],
  ],
  [
    'chineseLegalSimplified',
    [
      [1, '壹'],
      [10, '壹拾'],
      [105, '壹佰零伍'],
    ],
  ],
  [
    'ideographTraditional',
    [
      [1, '甲'],
      [10, '癸'],
      [11, '11'],
    ],
  ],
  [
    'ideographZodiac',
    [
      [1, '子'],
      [12, '亥'],
    ],
  ],
  [
    'ideographZodiacTraditional',
    [
      [1, '甲子'],
      [60, '癸亥'],
    ],
  ],
  [
    'ideographEnclosedCircle',
    [
      [1, '㊀'],
      [10, '㊉'],
    ],
  ],
  [
    'upperRoman',
    [
      [1, 'I'],
      [4, 'IV'],
      [1994, 'MCMXCIV'],
    ],
  ],
  ['lowerRoman', [[9, 'ix']]],
  [
    'upperLetter',
    [
      [1, 'A'],
      [26, 'Z'],
      [27, 'AA'],
      [53, 'AAA'],
    ],
  ],
  ['lowerLetter', [[2, 'b']]],
  ['numberInDash', [[3, '- 3 -']]],
  ['none', [[3, '']]],
  ['a format of tomorrow', [[3, '3']]],
];

describe.each(CASES)('%s', (format, numbers) => {
  test.each(numbers)('%i is shown as %s', (value, shown) => {
    expect(formatNumber(value, format)).toBe(shown);
  });
});
