import { childrenOf, type XmlElement } from '../xml.js';
import { OfdDocument } from './document.js';
import type { OfdPackage } from './package.js';

export interface NumberedPage {
  /** Sheet number in the file, from 1. */
  readonly number: number;
  readonly document: OfdDocument;
  readonly page: XmlElement;
}

/** The pages of an OFD file, those of several documents one after the other. */
export async function* pagesOf(file: OfdPackage): AsyncGenerator<NumberedPage> {
  const start = await file.xml('OFD.xml', '');
  let number = 0;
  for (const body of childrenOf(start?.root, 'DocBody')) {
    const document = await OfdDocument.open(file, body);
    for (const page of document?.pages ?? []) yield { number: ++number, document: document!, page };
  }
}
