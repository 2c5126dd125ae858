/** Characters of a line after recognition: what the ink and the neighbours settle. */
import { describe, expect, it } from 'vitest';
import { lostGaps, withLost } from '../src/ingest/ocr/characters/lost-gaps.js';
import { withBars } from '../src/ingest/ocr/characters/with-bars.js';
import { withMarks } from '../src/ingest/ocr/characters/with-marks.js';
import { raisedCharacters, unreadMarks, withNoteMark } from '../src/ingest/ocr/characters/with-note-marks.js';
import { withNumberBrackets } from '../src/ingest/ocr/characters/with-number-brackets.js';
import { withSpaces } from '../src/ingest/ocr/characters/with-spaces.js';
import { withStops } from '../src/ingest/ocr/characters/with-stops.js';
import { decode } from '../src/ingest/ocr/engines/ctc.js';
import type { ReadCharacter } from '../src/ingest/ocr/engines/engine.js';
import { withoutDoubles } from '../src/ingest/ocr/engines/without-doubles.js';
import { commonBands } from '../src/ingest/ocr/ink/common-bands.js';
import { findDust } from '../src/ingest/ocr/ink/find-dust.js';
import { readsAsChinese, senseOf } from '../src/ingest/ocr/sense-of.js';
import { apply, settle } from '../src/readings/settle-readings.js';

const EM = 30;
const HEIGHT = 30;
/** Characters at even steps of an em from the left; a space is a place where nothing was read. */
const line = (text: string): ReadCharacter[] =>
  [...text].flatMap((one, i) => (one === ' ' ? [] : [{ text: one, x0: i * EM, x1: (i + 1) * EM, confidence: 0.9 }]));
const textOf = (read: readonly ReadCharacter[]): string => read.map((one) => one.text).join('');
const boxOf = (ems: number) => ({ x0: 0, y0: 0, x1: ems * EM, y1: HEIGHT });

function inkOf(ems: number, boxes: readonly (readonly [number, number, number, number])[]) {
  const width = ems * EM;
  const ink = new Uint8Array(width * HEIGHT);
  for (const [x0, y0, x1, y1] of boxes) for (let y = y0; y < y1; y++) ink.fill(1, y * width + x0, y * width + x1);
  return { width, height: HEIGHT, ink };
}

describe('level bars', () => {
  const letter = [0, 2, 27, 28] as const;
  it('as wide as a letter are 一, whatever was read', () => {
    const ink = inkOf(3, [letter, [33, 13, 58, 16], [61, 2, 88, 28]]);
    for (const read of ['类“是', '类—是', '类 是'])
      expect(textOf(withBars(line(read), ink, boxOf(3), EM))).toBe('类一是');
  });
  it('between digits are a dash, and two ems wide they are ——', () => {
    expect(textOf(withBars(line('0一2'), inkOf(3, [letter, [31, 14, 60, 16], [63, 2, 88, 28]]), boxOf(3), EM))).toBe(
      '0—2',
    );
    const long = withBars(line('快一 市'), inkOf(4, [letter, [31, 14, 89, 16], [93, 2, 118, 28]]), boxOf(4), EM);
    expect(textOf(long)).toBe('快——市');
    expect(long[1]?.settled?.read).toBe('一');
  });
  it('two of them are the halves of —— where they open a line, or one character was read over both', () => {
    const halves = (at: number) => [[at + 2, 14, at + 27, 16] as const, [at + 33, 14, at + 58, 16] as const];
    const opening = inkOf(4, [...halves(0), [63, 2, 88, 28]]);
    expect(textOf(withBars(line('一一坚'), opening, boxOf(4), EM))).toBe('——坚');
    const within = inkOf(4, [letter, ...halves(30), [93, 2, 118, 28]]);
    expect(textOf(withBars(line('类一一是'), within, boxOf(4), EM))).toBe('类一一是');
    const over = { text: '一', x0: 30, x1: 90, confidence: 0.9 };
    expect(textOf(withBars(line('类  是').toSpliced(1, 0, over), within, boxOf(4), EM))).toBe('类——是');
  });
  it('behind a digit is a dash where that was read, or thought of next', () => {
    const ink = inkOf(3, [letter, [33, 14, 58, 16], [61, 2, 88, 28]]);
    const read = (text: string, confidence: number) =>
      textOf(
        withBars(
          line('0 新').toSpliced(1, 0, { text, x0: 30, x1: 60, confidence, others: [{ text: '—', confidence: 0.1 }] }),
          ink,
          boxOf(3),
          EM,
        ),
      );
    expect([read('—', 0.6), read('一', 0.4), read('一', 0.95)]).toEqual(['0—新', '0—新', '0一新']);
  });
  it('beside a number and nothing else are the dashes of a page number', () => {
    const ink = inkOf(3, [
      [3, 14, 27, 16],
      [33, 2, 58, 28],
      [63, 14, 87, 16],
    ]);
    expect(textOf(withBars(line('一2一'), ink, boxOf(3), EM))).toBe('—2—');
    expect(textOf(withBars(line('一是一'), ink, boxOf(3), EM))).toBe('一是一');
    const point = inkOf(2, [
      [8, 2, 22, 28],
      [33, 18, 38, 23],
    ]);
    expect(textOf(withBars(line('2.'), point, boxOf(2), EM))).toBe('2.');
    const points = inkOf(3, [
      [13, 13, 18, 18],
      [38, 2, 52, 28],
      [73, 13, 78, 18],
    ]);
    expect(textOf(withBars(line('*3.'), points, boxOf(3), EM))).toBe('—3—');
  });
  it('alone on its line is one, whatever it was read as in a frame as low as it', () => {
    const alone = { ...boxOf(1), x0: 4, x1: 25, y0: 14, y1: 15 };
    expect(textOf(withBars(line('1'), inkOf(1, [[4, 14, 25, 15]]), alone, EM))).toBe('一');
    expect(textOf(withBars(line('1'), inkOf(1, [[12, 2, 15, 28]]), boxOf(1), EM))).toBe('1');
  });
  it('that their neighbours reach over are read beside these', () => {
    const brackets = inkOf(2, [
      [0, 2, 5, 28],
      [14, 14, 40, 16],
      [50, 2, 55, 28],
    ]);
    const read = [
      { text: '（', x0: 0, x1: 28, confidence: 0.9 },
      { text: '）', x0: 28, x1: 55, confidence: 0.9 },
    ];
    expect(textOf(withBars(read, brackets, { ...boxOf(2), x1: 55 }, EM))).toBe('（一）');
  });
  it('that are a letter to the reader, or hang on one, stay', () => {
    expect(textOf(withBars(line('类二是'), inkOf(3, [letter, [33, 6, 58, 9], [31, 22, 60, 25]]), boxOf(3), EM))).toBe(
      '类二是',
    );
    expect(textOf(withBars(line('12'), inkOf(2, [[0, 2, 14, 28]]), boxOf(2), EM))).toBe('12');
  });
});

describe('marks', () => {
  it.each([
    ['县丶市', '县、市'],
    ['预算o四', '预算。四'],
    ['二0二一年', '二〇二一年'],
    ['二00七年', '二〇〇七年'],
    ['二０二四年', '二〇二四年'],
    ['二C一二年', '二〇一二年'],
    ['二〇一0年', '二〇一〇年'],
    ['2021年', '2021年'],
    ['超过1000家', '超过1000家'],
    ['方针丶', '方针、'],
    ['201７', '2017'],
    ['２０１７', '２０１７'],
    ['TOOL', 'TOOL'],
  ])('%s is %s', (read, settled) => expect(textOf(withMarks(line(read)))).toBe(settled));
  it('a full stop of Latin type between Chinese characters is the mark thought of next', () => {
    const others = [
      { text: '’', confidence: 0.1 },
      { text: '，', confidence: 0.05 },
    ];
    const read = (text: string) => line(text).map((one) => (one.text === '．' ? { ...one, others } : one));
    expect(textOf(withMarks(read('监督．接受')))).toBe('监督，接受');
    expect(textOf(withMarks(read('1．接受')))).toBe('1．接受');
    expect(textOf(withMarks(line('监督．接受')))).toBe('监督．接受');
  });
  it.each([
    ['商办函〔2012】7号', '商办函〔2012〕7号'],
    ['环干{2012}39号', '环干〔2012〕39号'],
    ['环干[2012]39号', '环干[2012]39号'],
    ['见〔2012】年', '见〔2012】年'],
  ])('brackets of a number: %s is %s', (read, settled) => expect(textOf(withNumberBrackets(line(read)))).toBe(settled));
});

describe('a small raised mark', () => {
  const letter = [3, 2, 27, 28] as const;
  const raised = (box: readonly [number, number, number, number], text: string) =>
    raisedCharacters(line(text), inkOf(3, [letter, box]), boxOf(3), EM);
  it('is read by itself, and set apart', () => {
    const [one] = raised([33, 1, 47, 15], '类ī');
    expect(one).toMatchObject({ at: 1, x0: 33, x1: 47, y0: 1, y1: 15 });
    const marked = withNoteMark(line('类ī'), one!, line('①'));
    expect(marked[1]).toMatchObject({ text: '①', raised: { y0: 1, y1: 15 }, settled: { read: 'ī' } });
  });
  it('is none on the line, as high as a letter, or where it reads as something else', () => {
    expect(raised([33, 8, 47, 28], '类1')).toEqual([]);
    expect(raised([33, 2, 47, 28], '类1')).toEqual([]);
    expect(raised([33, 1, 47, 15], '类”')).toEqual([]);
    const [one] = raised([33, 1, 47, 15], '类ī');
    expect(textOf(withNoteMark(line('类ī'), one!, line('”')))).toBe('类ī');
  });
  it('behind a stop is a ring where it is as wide as high, whatever its worn digit reads as', () => {
    const [round] = raised([33, 1, 47, 15], '。个');
    expect(withNoteMark(line('。个'), round!, line('个'))[1]).toMatchObject({ text: '①', settled: { read: '个' } });
    const [narrow] = raised([37, 1, 43, 15], '。个');
    expect(textOf(withNoteMark(line('。个'), narrow!, line('个')))).toBe('。个');
  });
});

describe('a raised mark behind a stop', () => {
  const stop = [34, 20, 42, 28] as const;
  const unread = (...boxes: readonly (readonly [number, number, number, number])[]) =>
    unreadMarks(line('况。'), inkOf(3, [[3, 2, 27, 28], stop, ...boxes]), boxOf(3), EM);
  it('that was read together with it is read by itself and put in, also where its ring fell apart', () => {
    const [one] = unread([62, 1, 65, 15], [67, 3, 69, 13], [72, 1, 75, 15]);
    expect(one).toMatchObject({ at: 2, x0: 62, x1: 75, y0: 1, y1: 15 });
    const marked = withNoteMark(line('况。'), one!, line('①'));
    expect(marked[2]).toMatchObject({ text: '①', x0: 62, x1: 75, raised: { y0: 1, y1: 15 } });
    expect(textOf(withNoteMark(line('况。'), one!, line('”')))).toBe('况。');
    for (const [ring, mark] of [
      ['（）', '①'],
      ['(1)', '1'],
      ['(2', '2'],
      ['（', ''],
    ])
      expect(textOf(withNoteMark(line('况。'), one!, line(ring!)))).toBe(`况。${mark}`);
  });
  it('is found behind a stop nearly in the middle of its em, which ends where the mark begins', () => {
    const stopped = inkOf(3, [
      [3, 2, 27, 28],
      [34, 13, 44, 23],
      [52, 2, 54, 14],
      [57, 2, 60, 14],
    ]);
    const [one] = unreadMarks(line('况。'), stopped, boxOf(3), EM);
    expect(one).toMatchObject({ at: 2, x0: 52, x1: 60 });
    expect(withNoteMark(line('况。'), one!, line('1'))[1]).toMatchObject({ text: '。', x1: 52 });
  });
  it('is none where it is the corner of the next letter', () => {
    const corner = inkOf(3, [
      [3, 2, 27, 28],
      [42, 20, 47, 28],
      [61, 2, 68, 14],
      [70, 2, 88, 28],
    ]);
    expect(unreadMarks(line('况，强'), corner, boxOf(3), EM)).toEqual([]);
  });
  it('is none where the ink stands on the line, or there is none', () => {
    expect(unread([62, 14, 76, 28])).toEqual([]);
    expect(unread()).toEqual([]);
  });
});

describe('a small ring', () => {
  const letter = (at: number) => [at * EM + 2, 2, at * EM + 28, 28] as const;
  const ring = [
    [41, 11, 49, 12],
    [41, 18, 49, 19],
    [41, 12, 42, 18],
    [48, 12, 49, 18],
  ] as const;
  const ink = inkOf(3, [letter(0), ...ring, letter(2)]);
  it('is a stop, read as a point or not at all', () => {
    for (const read of ['况·医', '况 医']) expect(textOf(withStops(line(read), ink, boxOf(3), EM))).toBe('况。医');
    expect(textOf(withStops(line('况'), inkOf(2, [letter(0), ...ring]), boxOf(2), EM))).toBe('况。');
  });
  it('is the mark of a label where it is a stroke behind a number that opens the line', () => {
    const stroke = inkOf(3, [[2, 13, 28, 16], [36, 18, 41, 24], letter(2)]);
    expect(textOf(withStops(line('一 总'), stroke, boxOf(3), EM))).toBe('一、总');
    expect(textOf(withStops(line('况 总'), stroke, boxOf(3), EM))).toBe('况总');
  });
  it('is none within a letter, between Latin words, or filled', () => {
    expect(textOf(withStops(line('况口医'), ink, boxOf(3), EM))).toBe('况口医');
    expect(textOf(withStops(line('a·b'), ink, boxOf(3), EM))).toBe('a·b');
    const filled = inkOf(3, [letter(0), [41, 11, 49, 19], letter(2)]);
    expect(textOf(withStops(line('阿·卜'), filled, boxOf(3), EM))).toBe('阿·卜');
  });
});

describe('white as wide as a character', () => {
  const inkOfText = (text: string) =>
    inkOf(
      [...text].length,
      [...text].flatMap((one, i) => (one === ' ' ? [] : [[i * EM + 2, 2, (i + 1) * EM - 2, 28] as const])),
    );
  it.each([
    ['第一条 项目单位应当', '第一条　项目单位应当'],
    ['第一条项目单位应当', '第一条项目单位应当'],
    ['总 则', '总则'], // a spread heading: every step is as wide
  ])('%s is %s', (read, spaced) =>
    expect(textOf(withSpaces(line(read), inkOfText(read), boxOf([...read].length), EM))).toBe(spaced));
});

describe('a gap wider than type is set', () => {
  const read = line('关于公布保护 录的通知');
  const ink = inkOf(11, [[183, 2, 208, 28]]);
  it('with ink in it has lost a character, which a second reading of the gap gives', () => {
    const [gap] = lostGaps(read, ink, boxOf(11));
    expect(gap?.after).toBe(5);
    expect(textOf(withLost(read, gap!, line('护名录')))).toBe('关于公布保护名录的通知');
    expect(textOf(withLost(read, gap!, line('目名录')))).toBe(textOf(read));
  });
  it('before the first character or behind the last has lost one, too', () => {
    const shifted = (from: number, to: number) => [
      ...line('一二三四五六').map((one, i) => ({
        ...one,
        x0: i === 0 ? from : one.x0 + EM,
        x1: i === 5 ? to : one.x1 + EM,
      })),
    ];
    const inked = inkOf(8, [[0, 2, 27, 28]]);
    const [head] = lostGaps(shifted(0, 7 * EM), inked, boxOf(7));
    expect(head).toMatchObject({ x0: 0, x1: 2 * EM, after: -1 });
    expect(textOf(withLost(line('一二三四五六'), head!, line('①一')))).toBe('①一二三四五六');
    expect(textOf(withLost(line('一二三四五六'), head!, line('①二')))).toBe('一二三四五六');
    const behind = inkOf(8, [[7 * EM, 2, 7 * EM + 27, 28]]);
    const [tail] = lostGaps(shifted(EM, 8 * EM), behind, { ...boxOf(8), x0: EM });
    expect(tail).toMatchObject({ x0: 6 * EM, x1: 8 * EM, after: 5 });
    expect(textOf(withLost(line('一二三四五六'), tail!, line('六七')))).toBe('一二三四五六七');
    expect(lostGaps(shifted(0, 7 * EM), inkOf(8, []), boxOf(7))).toEqual([]);
  });
  it('without ink is a space', () => expect(lostGaps(read, inkOf(11, []), boxOf(11))).toEqual([]));
});

describe('small ink', () => {
  const piece = (x0: number, y0: number, side: number) => ({ x0, y0, x1: x0 + side, y1: y0 + side, area: side * side });
  it('far from a letter is dust; a mark and the dots of an ellipsis are not', () => {
    const letter = piece(0, 0, 28);
    const dots = [0, 1, 2, 3, 4, 5].map((i) => piece(40 + 10 * i, 13, 3));
    const stop = piece(34, 22, 6);
    const speck = piece(140, 11, 4);
    expect([...findDust([letter, stop, ...dots, speck], EM)]).toEqual([speck]);
  });
  it('in two dots, one above the other, is a colon that stands farther from its letter', () => {
    const [bracket, upper, lower] = [piece(0, 0, 28), piece(56, 8, 4), piece(56, 22, 4)];
    expect([...findDust([bracket, upper, lower], EM)]).toEqual([]);
    expect([...findDust([bracket, upper], EM)]).toEqual([upper]);
  });
});

describe('connectionist temporal classification', () => {
  const keys = ['', '甲', '由'];
  it('takes repeats together unless a blank parts them, and names what else it may be', () => {
    const rows = [
      [0.1, 0.9, 0],
      [0.2, 0.7, 0.1],
      [0.9, 0.1, 0],
      [0, 0.6, 0.4],
    ];
    const read = decode(Float32Array.from(rows.flat()), keys);
    expect(read.map(({ text, first, last }) => [text, first, last])).toEqual([
      ['甲', 0, 1],
      ['甲', 3, 3],
    ]);
    expect(read[1]?.others).toEqual([{ text: '由', confidence: 0.4 }]);
  });
});

describe('brackets', () => {
  const settled = (text: string, others: readonly string[] = []): string =>
    apply(text, settle(text, 0, { texts: [text, ...others] }));
  it('of two kinds are those that look like both', () => {
    expect(settled('【责任单位：市商务局、各县(市、区)政府）')).toBe('〔责任单位：市商务局、各县(市、区)政府〕');
    expect(settled('[责任单位：市商务局）')).toBe('〔责任单位：市商务局〕');
  });
  it('are those of the pairs that were read whole', () => {
    const whole = ['【责任单位：市财政局】', '【责任单位：市教育局】'];
    expect(settled('[责任单位：市商务局）', whole)).toBe('【责任单位：市商务局】');
    expect(settled(whole[0]!)).toBe(whole[0]);
  });
});

describe('white that rows share', () => {
  const row = (...bands: [number, number][]) => bands.map(([from, to]) => ({ from, to }));
  it('is a gutter, also where skew moves it from row to row', () => {
    const rows = [0, 2, 4, 6, 8, 10].map((shift) => row([100 + shift, 130 + shift]));
    expect(commonBands(rows, 18).map((bands) => bands.length)).toEqual([1, 1, 1, 1, 1, 1]);
  });
  it('is none where fewer than five rows have it', () => {
    const rows = [row([100, 130]), row([100, 130]), row([100, 130]), row(), row([100, 130]), row([40, 70])];
    expect(commonBands(rows, 18).flat()).toEqual([]);
  });
  it('is none where it is mostly the white before and behind short lines', () => {
    const end = [{ from: 0, to: 130, atEnd: true }];
    expect(commonBands([end, end, row([100, 130]), row([100, 130]), end], 18).flat()).toEqual([]);
    const rows = [row([100, 130]), row([100, 130]), end, row([100, 130]), end];
    expect(commonBands(rows, 18).map((bands) => bands.length)).toEqual([1, 1, 1, 1, 1]);
  });
});

describe('which way a sheet lies', () => {
  const read = (...texts: string[]) => texts.map((text) => ({ characters: line(text), y0: 0, y1: EM }));
  it('is shown by lines that hold common characters', () =>
    expect(readsAsChinese(read('各级人民政府应当按照职责分工', '不得擅自变更用途'))).toBe(true));
  it('is not shown by single characters: they are read on their side, too', () => {
    const sideways = read('人', '民', '政', '的', '工', '作', '发');
    expect(readsAsChinese(sideways)).toBe(false);
    expect(senseOf(read('各级人民政府应当按照职责分工'))).toBeGreaterThan(senseOf(sideways));
  });
  it('is not shown by lines whose characters stand as far apart as lines of text do', () => {
    const across = read('各级人民政府应当按照职责分工').map((one) => ({ ...one, y1: EM / 1.5 }));
    expect(readsAsChinese(across)).toBe(false);
  });
  it('is shown by a table of numbers that is read with confidence', () => {
    const sure = (text: string) => ({
      characters: line(text).map((one) => ({ ...one, confidence: 0.98 })),
      y0: 0,
      y1: EM,
    });
    expect(readsAsChinese([sure('2020.5'), sure('31.75')])).toBe(true);
  });
});

describe('a glyph that a network saw twice', () => {
  /** Symbols at these steps of the network. */
  type Seen = [text: string, step: number];
  const seen = (symbols: readonly Seen[]) =>
    symbols.map(([text, at]) => ({ text, first: at, last: at, confidence: 0.9, others: [] }));
  const read = (...symbols: Seen[]) =>
    withoutDoubles(seen(symbols))
      .map(({ text }) => text)
      .join('');

  it('is one where its second comes sooner than type can stand', () => {
    expect(read(['二', 1], ['二', 4], ['〇', 10], ['二', 16], ['四', 22], ['年', 28], ['八', 34])).toBe('二〇二四年八');
  });

  it('is two at the pitch of the line, and digits stand as near as they like', () => {
    expect(read(['人', 4], ['人', 10], ['有', 16], ['责', 22], ['尽', 28], ['责', 34])).toBe('人人有责尽责');
    expect(read(['第', 4], ['1', 9], ['1', 12], ['条', 17], ['人', 23], ['民', 29], ['政', 35], ['府', 41])).toBe(
      '第11条人民政府',
    );
  });
});
