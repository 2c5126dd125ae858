import { LEVEL_ADJECTIVES, VAGUE_HEADS, VAGUE_MODIFIERS } from './unit-words.js';

const longestFirst = (words: readonly string[]): string => [...words].sort((a, b) => b.length - a.length).join('|');

const VAGUE = new RegExp(`^(?:${longestFirst(VAGUE_MODIFIERS)})*(?:${longestFirst(VAGUE_HEADS)})$`, 'u'); // 有关部门, 各相关单位, 当地政府, 其他行业主管部门
const VAGUE_PAIR = /^各(?:地区?|级|有关|相关)?(?:各|、)?(?:部门|单位|地区|方面|行业)*$/u; // 各地各部门, 各地区各单位, 各级各部门
const PLACED = new RegExp(`^(?:${longestFirst(LEVEL_ADJECTIVES)})`, 'u'); // 市级有关单位, 省直相关部门

/** A name that charges no one in particular: 有关部门, 各地, 当地政府. A level makes it a printed collective: 市级有关单位. */
export const isVague = (name: string): boolean => !PLACED.test(name) && (VAGUE.test(name) || VAGUE_PAIR.test(name));
