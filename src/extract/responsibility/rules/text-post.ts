import type { Leaf } from '../../../tree/leaf.js';
import { type Span, spanAt } from '../../../tree/span.js';
import { passageOf } from '../../passage.js';
import { ROLE_WORDS, roleOf } from '../../tokens/tag/role-words.js';
import type { Role } from '../../tokens/tag/tag.js';
import type { Proposal, Rule } from '../proposal.js';
import { unitsBefore, unitsWithin } from '../text-list.js';

const WORD = `(?:${[...ROLE_WORDS.lead, ...ROLE_WORDS.support, '责任', '承办', '实施', '落实'].join('|')})`;
const AS = new RegExp(`作为[^，。；]{0,24}?(${WORD})(?:单位|部门)`, 'gu'); // 环保部门作为治理扬尘牵头部门
const IS = new RegExp(`(?:为|是)(?:[^，。；]{0,12}的)?(${WORD})(?:单位|部门|主体)(?=[，。；,;]|$)`, 'gu'); // 市教育局为牵头单位，市财政局为配合单位
const POST_IS = new RegExp(`(${WORD})(?:单位|部门)(?:为|是)(?=[^，。；,;：:])`, 'gu'); // 牵头单位为市教育局、市财政局

/** Characters of the longest list of offices looked for. */
const LONGEST_LIST = 400;

/** A post said in a sentence: `X作为…牵头部门`, `X为牵头单位`, `牵头单位为X`. */
export const textPostRule: Rule = (leaves) =>
  leaves
    .filter(({ kind }) => kind === 'paragraph' || kind === 'heading')
    .flatMap((leaf) => {
      const { tags } = passageOf(leaf.text);
      const outside = ({ index }: RegExpExecArray) => spanAt(tags, index) === null;
      const named = [AS, IS].flatMap((pattern) =>
        [...leaf.text.matchAll(pattern)]
          .filter(outside)
          .flatMap((match) => charge(leaf, unitsBefore(leaf.text, match.index), match)),
      );
      const naming = [...leaf.text.matchAll(POST_IS)].filter(outside).flatMap((match) => {
        const start = match.index + match[0].length;
        const length = leaf.text.slice(start, start + LONGEST_LIST).search(/[，。；,;]|$/u);
        return charge(leaf, unitsWithin(leaf.text, { start, end: start + length }), match);
      });
      return [...named, ...naming];
    });

function charge(leaf: Leaf, units: readonly Span[], match: RegExpExecArray): Proposal[] {
  const role: Role | null = roleOf(match[1] ?? '');
  return role === null
    ? []
    : units.map(({ start, end }) => ({ leaf, start, end, role, source: 'text', rule: 'text/post' }));
}
