import { defineStyle } from './define-style.js';

/** `①` to `㊿`: fifth level. Kept as it is in paths. */
const CIRCLED = [...'①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳', ...'㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟', ...'㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿'];

export const circled = defineStyle({
  name: 'circled',
  rank: 13,
  pattern: new RegExp(`^\\s*([${CIRCLED.join('')}])[、．.]?`), // ①  ⑳  ㉑、
  canonical: (label) => label,
  parse: (label) => CIRCLED.indexOf(label) + 1 || null,
  format(value) {
    const label = CIRCLED[value - 1];
    if (label === undefined) throw new RangeError(`no circled ${value}`);
    return label;
  },
});
