import type { Dataset } from '../dataset/open-dataset.js';

/** What a form is made from. */
export interface ExportSource {
  readonly dataset: Dataset;
  /** Output folder of the build. */
  readonly out: string;
  /** Address a folder will be served from, for forms that name their own files on the web. */
  readonly baseUrl?: string;
  /** Opens encrypted PDFs, for forms that read the inputs again. */
  readonly password?: string;
  /** Told of what could not be put in: sheets whose file is not there any more. */
  readonly onNote?: (note: string) => void;
}

/** A form in which a dataset can leave: one file, or a folder of files. */
export interface ExportForm {
  /** What it is for, in a line. */
  readonly description: string;
  /** Name of the file or folder when none is asked for. */
  readonly fileName: string;
  /** Writes it whole to `target`, a path where nothing stands yet; its folder exists. */
  readonly write: (source: ExportSource, target: string) => Promise<void>;
}
