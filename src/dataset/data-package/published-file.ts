/** A file of the dataset as descriptions name it. */
export interface PublishedFile {
  /** Inside the output folder, with `/` between folders. */
  readonly path: string;
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
}

/** What all descriptions of a dataset say alike. */
export const ABOUT = {
  name: 'gongbao',
  titles: { zh: '政府公报数据集', en: 'Chinese government gazettes as data' },
  description:
    'Documents, clauses and facts read from printed gazettes. Every row points at the sheet, box and characters it was read from.',
  keywords: ['政府公报', 'official gazette', 'legislation', 'China'],
} as const;

/**
 * Documents of state organs are under no copyright in China (著作权法, article 5). This says no more than that: whoever publishes a dataset may
 * say more of it.
 */
export const RIGHTS = 'https://rightsstatements.org/vocab/NKC/1.0/';
