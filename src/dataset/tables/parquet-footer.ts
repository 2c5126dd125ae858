/** The parts of a Parquet footer (parquet-format, `parquet.thrift`) that change when row groups move to another place or file. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { readStruct, type ThriftField, type ThriftList, ThriftType, writeStruct } from './thrift-compact.js';

export const MAGIC = new TextEncoder().encode('PAR1');
/** Length of the footer, and the magic number once more. */
const END_BYTES = 8;

/** How a Parquet file is laid out. */
export interface ParquetLayout {
  /** Where the pages end, which begin behind the magic number; the footer follows. */
  readonly pagesEnd: number;
  readonly rows: number;
  readonly rowGroups: readonly ThriftField[][];
  /** Schema, writer, column orders: the same in all files of a table. */
  readonly common: readonly ThriftField[];
}

const FileMetaData = { rows: 3, rowGroups: 4 } as const;
const RowGroup = { columns: 1, fileOffset: 5, ordinal: 7 } as const;
/** Fields that hold a byte offset from the start of the file. */
const offsets = {
  columnChunk: new Set([2, 4, 6]), // file_offset, offset_index_offset, column_index_offset
  columnMetaData: new Set([9, 10, 11, 14]), // data, index and dictionary page, bloom filter
};
const COLUMN_META_DATA = 3;

/** Reads the footer of a Parquet file. Throws a RangeError where the file is none. */
export function readLayout(path: string): ParquetLayout {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    const end = new DataView(new ArrayBuffer(END_BYTES));
    const isRead =
      size >= MAGIC.length + END_BYTES && readSync(file, end, 0, END_BYTES, size - END_BYTES) === END_BYTES;
    if (!isRead || !MAGIC.every((byte, i) => end.getUint8(4 + i) === byte))
      throw new RangeError(`${path} is no Parquet file`);
    const bytes = new Uint8Array(end.getUint32(0, true));
    const pagesEnd = size - END_BYTES - bytes.length;
    readSync(file, bytes, 0, bytes.length, pagesEnd);
    const fields = readStruct(bytes);
    const groups = fields.find(({ id }) => id === FileMetaData.rowGroups)?.value as ThriftList | undefined;
    return {
      pagesEnd,
      rows: (fields.find(({ id }) => id === FileMetaData.rows)?.value ?? 0) as number,
      rowGroups: (groups?.items ?? []) as ThriftField[][],
      common: fields.filter(({ id }) => id !== FileMetaData.rows && id !== FileMetaData.rowGroups),
    };
  } finally {
    closeSync(file);
  }
}

/** The row group as it is described `by` bytes further on in a file, as its `ordinal`th group. */
export const moved = (group: readonly ThriftField[], by: number, ordinal: number): ThriftField[] =>
  group.map((field) => {
    if (field.id === RowGroup.columns) return { ...field, value: movedColumns(field.value as ThriftList, by) };
    if (field.id === RowGroup.fileOffset) return { ...field, value: (field.value as number) + by };
    // An i16: readers do not need it, and a large dataset has more groups than it can count.
    return field.id === RowGroup.ordinal ? { ...field, value: Math.min(ordinal, 0x7fff) } : field;
  });

const movedColumns = ({ elementType, items }: ThriftList, by: number): ThriftList => ({
  elementType,
  items: items.map((chunk) =>
    shifted(chunk as readonly ThriftField[], offsets.columnChunk, by).map((field) =>
      field.id === COLUMN_META_DATA
        ? { ...field, value: shifted(field.value as readonly ThriftField[], offsets.columnMetaData, by) }
        : field,
    ),
  ),
});

/** Zero means "not set" (DuckDB writes file_offset so) and stays. */
const shifted = (fields: readonly ThriftField[], ids: ReadonlySet<number>, by: number): ThriftField[] =>
  fields.map((field) =>
    ids.has(field.id) && field.value !== 0 ? { ...field, value: (field.value as number) + by } : field,
  );

/** Footer, its length and the magic number that end a file. Row groups are given as {@link writeStruct} writes them. */
export function footer(common: readonly ThriftField[], rows: number, rowGroups: readonly Uint8Array[]): Uint8Array {
  const fields: ThriftField[] = [
    ...common,
    { id: FileMetaData.rows, type: ThriftType.i64, value: rows },
    { id: FileMetaData.rowGroups, type: ThriftType.list, value: { elementType: ThriftType.struct, items: rowGroups } },
  ].sort((a, b) => a.id - b.id);
  const body = writeStruct(fields);
  const end = new Uint8Array(body.length + END_BYTES);
  end.set(body);
  new DataView(end.buffer).setUint32(body.length, body.length, true);
  end.set(MAGIC, body.length + 4);
  return end;
}
