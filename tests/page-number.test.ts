import { expect, it } from 'vitest';
import { readPageNumber } from '../src/layout/furniture/page-number.js';

it.each([
  ['— 2 —', 2],
  ['·12·', 12],
  ['□１□', 1], // a font without •
  ['-3=', 3], // a dash read as =
  ['第2页/共36页', 2],
  ['— 十二 —', 12],
  ['xii', 12],
  ['一２一', 2], // the dashes of a scan
  ['一2', null],
  ['一', null],
  ['2021年', null],
])('%s', (text, number) => expect(readPageNumber(text)).toBe(number));
