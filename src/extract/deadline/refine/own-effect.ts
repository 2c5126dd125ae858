import type { Deadline } from '../../../tree/facts.js';
import { groupBy } from '../../group-by.js';
import { TAKES_EFFECT, THIS_DOCUMENT } from '../lexicon.js';

const OF_THIS = new RegExp(`^(?:${THIS_DOCUMENT})${TAKES_EFFECT}$`); // 本意见施行
const IN_FORCE = new RegExp(`${TAKES_EFFECT}$`); // 自2020年12月1日起施行

/** 自本意见施行之日起停止执行: the day on which the same text says of itself that it takes effect. */
export const ownEffect = (rows: readonly Deadline[]): Deadline[] => {
  const starts = groupBy(
    rows.filter(({ kind, from, text }) => kind === 'effective' && from !== null && IN_FORCE.test(text)),
    ({ documentId }) => documentId,
  );
  return rows.map((row) => {
    if (row.kind !== 'effective' || row.from !== null || !OF_THIS.test(row.anchor ?? '')) return row;
    const own = starts.get(row.documentId) ?? [];
    const start = own.find(({ partIndex }) => partIndex === row.partIndex) ?? own[0];
    if (start === undefined) return row;
    return {
      ...row,
      from: start.from,
      anchor: null,
      certainty: 'inferred',
      reason: 'the day the text itself takes effect',
    };
  });
};
