/** The parts of a Parquet footer (parquet-format, `parquet.thrift`) that change when row groups move to another place or file. */
import {
  readStruct,
  type ThriftField,
  type ThriftList,
  ThriftType,
  type ThriftValue,
  writeStruct,
} from './thrift-compact.js';

export const MAGIC = new TextEncoder().encode('PAR1');

/** A Parquet file taken apart: its pages, and what the footer says of them. */
export interface ParquetParts {
  /** All between the magic number and the footer. */
  readonly pages: Uint8Array;
  readonly rows: number;
  readonly rowGroups: readonly ThriftField[][];
  /** Schema, writer, column orders: the same in all shards of a table. */
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

/** Takes a Parquet file apart. Throws a RangeError where the bytes are none. */
export function takeApart(file: Uint8Array): ParquetParts {
  if (file.length < 12 || !MAGIC.every((byte, i) => file[i] === byte && file[file.length - 4 + i] === byte)) {
    throw new RangeError('not a Parquet file');
  }
  const length = new DataView(file.buffer, file.byteOffset + file.length - 8, 4).getUint32(0, true);
  const start = file.length - 8 - length;
  const fields = readStruct(file.subarray(start, start + length));
  const groups = fields.find(({ id }) => id === FileMetaData.rowGroups)?.value as ThriftList | undefined;
  return {
    pages: file.subarray(MAGIC.length, start),
    rows: (fields.find(({ id }) => id === FileMetaData.rows)?.value ?? 0) as number,
    rowGroups: (groups?.items ?? []) as ThriftField[][],
    common: fields.filter(({ id }) => id !== FileMetaData.rows && id !== FileMetaData.rowGroups),
  };
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

/** Footer, its length and the magic number that end a file. */
export function footer(common: readonly ThriftField[], rows: number, rowGroups: readonly ThriftValue[]): Uint8Array {
  const fields: ThriftField[] = [
    ...common,
    { id: FileMetaData.rows, type: ThriftType.i64, value: rows },
    { id: FileMetaData.rowGroups, type: ThriftType.list, value: { elementType: ThriftType.struct, items: rowGroups } },
  ].sort((a, b) => a.id - b.id);
  const body = writeStruct(fields);
  const end = new Uint8Array(body.length + 8);
  end.set(body);
  new DataView(end.buffer).setUint32(body.length, body.length, true);
  end.set(MAGIC, body.length + 4);
  return end;
}
