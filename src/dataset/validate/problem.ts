/** Something in a dataset that breaks the contract. */
export interface Problem {
  /** Path inside the output folder, with `/` between folders. */
  readonly file: string;
  /** JSON pointer (RFC 6901) into the file; of tables, `/<row>/…` with rows from 1; `''` for the whole file. */
  readonly pointer: string;
  readonly message: string;
}

/** One line: `issues/x/issue.json#/toc/3/documentId: no document d09`. */
export const problemLine = ({ file, pointer, message }: Problem): string =>
  `${file}${pointer === '' ? '' : `#${pointer}`}: ${message}`;

/** A value short enough for a message. */
export const shown = (value: unknown): string => {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 60 ? `${text.slice(0, 57)}…"` : text;
};
