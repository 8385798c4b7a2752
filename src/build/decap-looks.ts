/**
 * Decap in the colours and the type of the portal: an editor who goes from a page to its form stays in one house.
 * Decap keeps its palette in one module; the values are the light tokens of src/styles/site.css.
 */
import type { Plugin } from 'vite';
import { patchModule } from './patch-module.ts';

export const PALETTE = {
  white: '#fffefb',
  grayLight: '#fbfaf6',
  gray: '#565147',
  grayDark: '#1d1b17',
  blue: '#b3271e',
  blueLight: '#f8e9e4',
  brown: '#7d5a17',
  yellow: '#f7f0df',
  red: '#b3271e',
  redDark: '#b3271e',
  redLight: '#f8e9e4',
  purple: '#565147',
  purpleLight: '#e3dfd3',
  teal: '#1d1b17',
  tealDark: '#1d1b17',
  tealLight: '#e3dfd3',
} as const;

const FONTS = '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif';

/** What stands in the module, and what takes its place. */
const CHANGES: [found: RegExp, instead: string][] = [
  ...Object.entries(PALETTE).map(([name, colour]): [RegExp, string] => [
    new RegExp(`(?<=^ {2}${name}: ')#[\\da-fA-F]{3,6}(?=')`, 'm'),
    colour,
  ]),
  [/(?<=primary: `)[^`]+(?=`)/, FONTS],
  [/(?<=textFieldBorder: ')#dfdfe3(?=')/, PALETTE.tealLight],
  [/(?<=controlLabel: ')#5D626F(?=')/, PALETTE.gray],
  [/(?<=borderRadius: ')5px(?=')/, '2px'],
  [/(?<=borderWidth: ')2px(?=')/, '1px'],
  // The button of what is saved.
  [/#1195aa/g, PALETTE.grayDark],
];

/** Puts the portal's looks into Decap's module of styles. Throws where the module no longer reads as it did. */
export const patchDecapLooks = (code: string): string =>
  patchModule(code, CHANGES, 'src/build/decap-looks.ts');

export const inTheHouseStyle = (): Plugin => ({
  name: 'in-the-house-style',
  transform: {
    filter: { id: /decap-cms-ui-default\/dist\/esm\/styles\.js$/ },
    handler: (code) => ({ code: patchDecapLooks(code), map: null }),
  },
});
