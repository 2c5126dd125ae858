import type { Layout } from '../tree/block.js';
import type { Page } from '../tree/page.js';

/** How scanned sheets are treated: read them where the text layer cannot be believed, never, or all of them. */
export type OcrMode = 'auto' | 'off' | 'force';

export interface InputFile {
  /** As the user named it, with `/` between folders; goes into `issue.json`. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

export interface IngestOptions {
  readonly ocr: OcrMode;
  /** Folder where OCR results are kept by the content of the sheet; none: no cache. */
  readonly cacheDir?: string;
}

/** Paged sources give pages for `layout`; markup has no geometry and gives its layout itself. */
export type Ingested =
  | { readonly kind: 'pages'; readonly producer: string | null; readonly pages: readonly Page[] }
  | { readonly kind: 'layout'; readonly producer: string | null; readonly layout: Layout };

/** An input that cannot be built at all; `message` is one line that names the reason and the next step. */
export class InputError extends Error {
  override name = 'InputError';
}

/** File → pages. Throws {@link InputError} for a file that is damaged, encrypted, empty or of a kind gongbao does not read. */
export async function ingest(_file: InputFile, _options: IngestOptions): Promise<Ingested> {
  throw new InputError('cannot be read: ingest is under construction');
}
