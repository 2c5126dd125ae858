import type { GazetteDocument } from '../../tree/gazette.js';

const APPOINTS = /(?:任免|任职|免职|任命)(?:职)?(?:职务)?(?:人员)?(?:的)?(?:通知|决定|名单|公告|批复)$|职务任免/; // 关于张三等同志职务任免的通知

/** Does the document do nothing but appoint and remove persons? Terms of office and probation in it are no limits. */
export const appointsPersons = ({ kind, title }: Pick<GazetteDocument, 'kind' | 'title'>): boolean =>
  kind === '人事任免' || APPOINTS.test(title);
