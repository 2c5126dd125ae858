import { normalizeDocumentNumber } from '../../text/document-number.js';

/** A 发文字号 in normal form; one that is none is looked for as it is given. */
export const normalNumber = (number: string): string => normalizeDocumentNumber(number) ?? number;
