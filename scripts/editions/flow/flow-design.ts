/** How an edition looks whose producer breaks lines, columns and sheets itself. Lengths are points. */
import type { Spelling } from '../content.js';

export interface FlowDesign {
  readonly name: string;
  readonly producer: 'chromium' | 'libreoffice';
  readonly page: readonly [width: number, height: number];
  readonly margin: readonly [top: number, side: number, bottom: number];
  readonly columns: number;
  readonly gutter: number;
  readonly columnRule: boolean;
  /** Titles across all columns, or in the column where the text stands. */
  readonly titles: 'span' | 'column';
  readonly size: number;
  readonly leading: number;
  readonly titleSize: number;
  readonly align: 'justify' | 'left';
  /** Ems; 0: paragraphs are told apart by `paragraphGap` alone. */
  readonly indent: number;
  readonly paragraphGap: number;
  readonly text: string;
  readonly bold: string;
  readonly head: string;
  /** `#` stands for the number of the sheet. */
  readonly pageNumber: string;
  readonly leader: string;
  /** Each document opens a sheet. */
  readonly newSheet: boolean;
  readonly spelling: Spelling;
}

const a4 = [595, 842] as const;
const usual: Omit<FlowDesign, 'name' | 'producer'> = {
  page: a4,
  margin: [72, 62, 72],
  columns: 2,
  gutter: 20,
  columnRule: false,
  titles: 'span',
  size: 10.5,
  leading: 17,
  titleSize: 18,
  align: 'justify',
  indent: 2,
  paragraphGap: 0,
  text: 'Noto Serif CJK SC',
  bold: 'Noto Sans CJK SC',
  head: '人民政府公报',
  pageNumber: '— # —',
  leader: '…',
  newSheet: false,
  spelling: { fullWidth: true, spacedNumbers: false },
};

export const flowDesigns: readonly FlowDesign[] = [
  { ...usual, name: 'writer-two-columns', producer: 'libreoffice' },
  {
    // GB/T 9704-2012, 5.2: 22 lines of 28 characters, size 3, set solid on A4.
    ...usual,
    name: 'writer-letter',
    producer: 'libreoffice',
    columns: 1,
    size: 16,
    leading: 28,
    titleSize: 22,
    margin: [105, 79, 99],
    text: 'AR PL UMing CN',
    bold: 'WenQuanYi Zen Hei',
    head: '',
    newSheet: true,
  },
  {
    ...usual,
    name: 'writer-in-column',
    producer: 'libreoffice',
    titles: 'column',
    titleSize: 14,
    size: 9.5,
    leading: 15,
    page: [539, 765],
    columnRule: true,
    text: 'AR PL UMing CN',
    bold: 'AR PL UKai CN',
    pageNumber: '#',
    spelling: { fullWidth: true, spacedNumbers: true },
  },
  {
    ...usual,
    name: 'browser-three-columns',
    producer: 'chromium',
    page: [842, 595],
    margin: [50, 46, 50],
    columns: 3,
    gutter: 18,
    size: 9.5,
    leading: 14.5,
    pageNumber: '第#页',
    spelling: { fullWidth: false, spacedNumbers: true },
  },
  {
    ...usual,
    name: 'browser-ragged',
    producer: 'chromium',
    align: 'left',
    titles: 'column',
    titleSize: 15,
    text: 'AR PL UMing CN',
    bold: 'WenQuanYi Zen Hei',
    pageNumber: '·#·',
    newSheet: true,
  },
  {
    ...usual,
    name: 'browser-spaced-paragraphs',
    producer: 'chromium',
    columns: 1,
    indent: 0,
    paragraphGap: 7,
    size: 12,
    leading: 21,
    text: 'WenQuanYi Zen Hei',
    bold: 'Noto Sans CJK SC',
    pageNumber: '#',
  },
];
