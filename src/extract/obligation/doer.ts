/** Someone whom no list of names knows, told by what only someone can do: 游客应当爱护设施, 单位食堂应当加强管理. */
import { verbalNouns, verbs } from '../../text/lexicon/lexicon.js';
import type { Span } from '../../tree/span.js';
import { doing } from './doing.js';
import { opensWithVerb } from './leading.js';
import { skip } from './skip.js';
import { DOES_BY_WILL, THING } from './words/doer-words.js';
import { ADVERBS, prepositionAt } from './words/function-words.js';

const LONGEST = 40;

/** The name between `start` and `end`, where what is done at `verb` is done by someone and the name is not a thing's; else null. */
export function doer(text: string, { start, end: limit }: Span, verb: number): Span | null {
  let end = limit;
  for (let length = ADVERBS.before(text, end); length > 0 && end - length > start; length = ADVERBS.before(text, end))
    end -= length;
  const name = text.slice(start, end);
  if (name.length < 2 || name.length > LONGEST || !/^(?:\p{Script=Han}|、)+$/u.test(name)) return null;
  if (THING.test(name) || endsInAct(name)) return null;
  if (prepositionAt(text, start) > 0 || opensWithVerb(text, start) || opensWithAct(name)) return null;
  const at = doing(text, verb) ?? verb;
  return DOES_BY_WILL.test(text.slice(skip(text, at))) ? { start, end } : null;
}

/** 城市管理, 文物保护: what is done, not who does it. */
const endsInAct = (name: string): boolean => {
  const last = name.slice(-2);
  return name.length > 2 && (verbalNouns().at(last, 0) === 2 || verbs().at(last, 0) === 2);
};

/** 驾驶车辆, 设置招牌: something done, where no 的 makes an attribute of it. */
const opensWithAct = (name: string): boolean => verbs().at(name, 0) > 0 && !name.includes('的');
