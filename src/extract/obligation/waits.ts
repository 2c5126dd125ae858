/** Is what is done still to come behind the comma, or does a limb end here? */
import { verbalNouns, verbs } from '../../text/lexicon/lexicon.js';
import { hasVerb } from './doing.js';
import type { Piece } from './piece.js';
import { bearerEnds } from './words/bearers.js';
import { EMPTY_VERB, ONLY_ROLE, WAY } from './words/limb-words.js';

/** Only who leads, how, or on what is said in a piece; the verb comes behind: 由市商务局牵头，开展…; 通过…，支持…; 对材料，进行审核. */
export function waits(veiled: string, piece: Piece, next: Piece): boolean {
  const role = ONLY_ROLE.exec(veiled.slice(piece.start, piece.end))?.[1];
  if (role !== undefined) return piece.subject !== null && /^(?:牵头|负责)$/u.test(role) && piece.verb >= piece.end - 2;
  const behind = veiled.slice(next.start, next.end);
  if (piece.isOpen) return !/^(?:并|且|同时|由)/u.test(behind);
  const adverbial = veiled
    .slice(piece.subject?.end ?? piece.action, piece.end)
    .replace(/^(?:应当?|要|须|必须|将)/u, '');
  if (/^(?:对|就|将|把)/u.test(adverbial) && EMPTY_VERB.test(behind) && !hasVerb(adverbial)) return true;
  if (!WAY.test(adverbial) || (piece.modal !== null && piece.modal.modality === 'prohibition')) return false;
  if (IS_DONE.test(adverbial)) return false;
  return next.subject === null && next.modal === null && (next.kind === 'adverbial' || !/^(?:并|且)/u.test(behind));
}

/** 通过现有渠道统筹做好保障: what is done stands behind the way already. */
const IS_DONE =
  /(?:渠道|方式|平台|形式|途径|机制|手段|系统|网络)(?:等)?(?:统筹|及时|统一|集中|公开|依法)*(?:做好|开展|进行|发布|公布|公开|向|报送|推进|加强|落实|提供|完成)/u;

/** 衣着整洁, 明码标价: a rule without a verb, under 应当遵守下列规定：; no noun of which more is said. */
export const isRule = (veiled: string, { kind, subject, start, end }: Piece, next: Piece | null): boolean =>
  kind === 'rest' &&
  subject === null &&
  end - start >= 4 &&
  !/^(?:其他|其它)/u.test(veiled.slice(start, end)) &&
  !(next !== null && next.modal === null && ENDS_NOUN.test(veiled.slice(start, end)));

/** 重点控制区为…; 超过储存年限的粮食，应当及时出库: what something is, or a thing of which the rule is told. */
export const isNoRule = (veiled: string, piece: Piece, next: Piece | null): boolean => {
  if (piece.subject !== null || piece.modal !== null) return false;
  const words = veiled.slice(piece.start, piece.end);
  const isTold = next?.modal?.modality === 'obligation' && next.subject === null;
  return IS.test(words) || (isTold && ENDS_NOUN.test(words));
};
const ENDS_NOUN = /的[^的]{2,12}$/u;
const IS = /\p{Script=Han}{2}(?<![作成视认分])为(?!了|人|民)/u;

/** Where a limb is waited for (`waiting`), or one governs, a verb that may be a noun is a verb: 应当…，监督实施. */
export function continuesAsLimb(veiled: string, piece: Piece, waiting: Piece | null, isGoverned: boolean): boolean {
  const { kind, subject, start, end } = piece;
  if (kind !== 'rest' || subject !== null || end - start < 3) return false;
  const words = veiled.slice(start, end);
  if (waiting?.isOpen && hasVerb(words)) return true; // 应按照…要求，分职业、分方向开展…
  const verb = verbalNouns().at(words, 0) || verbs().at(words, 0);
  if (verb === 0 || bearerEnds(words).some((one) => one <= verb + 4 && one >= words.length - 1)) return false; // 申报单位
  return waiting !== null || isGoverned;
}
