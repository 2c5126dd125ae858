/** A piece that reads as something done, and names a thing of which the next piece says what it must be. */
import type { Piece } from './piece.js';

/** 企业开展教育所需经费，应当…; 单位新建项目的安全设施，必须…: a thing, whoever its attribute names. */
export const isThingOf = (piece: Piece, next: Piece, words: string): boolean =>
  piece.kind === 'limb' &&
  piece.modal === null &&
  piece.subject !== null &&
  next.modal !== null &&
  next.subject === null &&
  !next.hasThing &&
  /(?:的|所需)(?!规定|要求|职责|权限|范围|程序|原则)\p{Script=Han}{2,8}$/u.test(words);
