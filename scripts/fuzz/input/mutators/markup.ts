/** Damages of tags and text, for web pages, XML parts and plain texts. */
import type { Draw } from '../../draw.js';
import type { Mutator } from '../mutator.js';

const TAG = /<\/?[\w:-]+[^<>]{0,300}>/g;
const ODD = [
  '\u0000',
  '\u001b[31m',
  '\u202e',
  '\ufeff',
  '\ud800',
  '\u0301'.repeat(200),
  '=1+1',
  '](javascript:alert(1))',
  '</script><script>',
  '&#0;&#x110000;',
  '<![CDATA[',
  '……',
  '《'.repeat(50),
  '〔2021〕'.repeat(50),
];

type TextMutator = (text: string, draw: Draw, other: string) => string;

const tagsLost: TextMutator = (text, draw) => edited(text, TAG, draw.pick([1, 5, 50]), draw, () => '');
const tagsDoubled: TextMutator = (text, draw) => edited(text, TAG, draw.pick([1, 5, 50]), draw, (tag) => tag.repeat(3));
const tagsSwapped: TextMutator = (text, draw) => {
  const all = text.match(TAG) ?? [''];
  return edited(text, TAG, draw.pick([1, 5, 50]), draw, () => draw.pick(all));
};
const numbers: TextMutator = (text, draw) =>
  edited(text, /\d+(?:\.\d+)?/g, draw.pick([1, 10, 100]), draw, () =>
    draw.pick(['0', '-1', '99999999999', '1e308', 'NaN', '', '000000000000000000000001']),
  );
const odd: TextMutator = (text, draw) =>
  edited(text, /[\s\S]/g, draw.pick([1, 10, 100]), draw, (one) => one + draw.pick(ODD));
const linesShuffled: TextMutator = (text, draw) => draw.shuffled(text.split('\n')).join('\n');
const oneLine: TextMutator = (text) => text.replace(/\r?\n/g, '');
const foreign: TextMutator = (text, draw, other) => {
  const at = draw.int(0, text.length);
  const from = draw.int(0, other.length);
  return text.slice(0, at) + other.slice(from, from + draw.pick([20, 500, 20_000])) + text.slice(at);
};

function edited(text: string, pattern: RegExp, most: number, draw: Draw, by: (found: string) => string): string {
  const count = text.match(pattern)?.length ?? 0;
  const chosen = new Set(Array.from({ length: count === 0 ? 0 : most }, () => draw.int(0, count - 1)));
  let at = 0;
  return text.replace(pattern, (found) => (chosen.has(at++) ? by(found) : found));
}

export const textMutators: Readonly<Record<string, TextMutator>> = {
  tagsLost,
  tagsDoubled,
  tagsSwapped,
  numbers,
  odd,
  linesShuffled,
  oneLine,
  foreign,
};

/** Texts that keep their encoding, UTF-8 in all the sources. */
export const markupMutators: Readonly<Record<string, Mutator>> = Object.fromEntries(
  Object.entries(textMutators).map(([name, mutate]) => [
    name,
    (bytes: Buffer, draw: Draw, other: Buffer) =>
      Buffer.from(mutate(bytes.toString('utf8'), draw, other.toString('utf8'))),
  ]),
);

/** The same text in another encoding, or half of it. */
export const encodings: Readonly<Record<string, Mutator>> = {
  wide: (bytes, draw) => {
    const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(bytes.toString('utf8'), 'utf16le')]);
    return wide.subarray(0, wide.length - draw.int(0, 3));
  },
  mixed: (bytes, draw) => {
    const at = draw.int(0, bytes.length);
    return Buffer.concat([bytes.subarray(0, at), Buffer.from(bytes.toString('utf8').slice(at >> 1), 'utf16le')]);
  },
};
