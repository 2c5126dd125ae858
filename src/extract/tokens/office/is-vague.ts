import { runEnds } from '../../../text/lexicon/made-of.js';
import { LEVEL_ADJECTIVES, VAGUE_HEADS, VAGUE_MODIFIERS } from './unit-words.js';

/** No name is longer. */
const LONGEST = 40;
const HEADS = new Set(VAGUE_HEADS);

const longestFirst = (words: readonly string[]): string => [...words].sort((a, b) => b.length - a.length).join('|');

/** 有关部门, 各相关单位, 当地政府, 其他行业主管部门. */
const isVagueHead = (name: string): boolean =>
  [...runEnds(name, VAGUE_MODIFIERS)].some((end) => HEADS.has(name.slice(end)));
const VAGUE_PAIR = /^各(?:地区?|级|有关|相关)?(?:各|、)?(?:部门|单位|地区|方面|行业)*$/u; // 各地各部门, 各地区各单位, 各级各部门
const VAGUE_PLACE =
  /^(?:属地|所在地?|当地|辖区|涉及|相关|有关|沿线)(?:各)?(?:街道|乡镇|镇街|乡|镇|县区|区县|村|社区)(?:人民政府|政府|办事处)?$/u; // 属地街道, 当地乡镇政府
const PLACED = new RegExp(`^(?:${longestFirst(LEVEL_ADJECTIVES)})`, 'u'); // 市级有关单位, 省直相关部门

/** A name that charges no one in particular: 有关部门, 各地, 当地政府. A level makes it a printed collective: 市级有关单位. */
export const isVague = (name: string): boolean =>
  name.length <= LONGEST &&
  !PLACED.test(name) &&
  (VAGUE_PLACE.test(name) || VAGUE_PAIR.test(name) || isVagueHead(name));

/** Everybody of a kind, named as such: a note behind a clause charges them (各地区、各部门负责), running text only speaks of them. */
export const isEverybody = (name: string): boolean => /^各(?:地区|部门)$/u.test(name);
