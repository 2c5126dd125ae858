import type { Page } from '../../tree/page.js';

/** What footnotes need to know of a sheet. */
export type NotedPage = Pick<Page, 'number' | 'width' | 'textLayer'>;
