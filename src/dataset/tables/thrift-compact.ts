/**
 * Reads and writes any value in Thrift's compact protocol, the form of a Parquet footer, without knowing its schema.
 * See the Apache Thrift specification, "Thrift Compact protocol encoding".
 */

/** Element and field types of the protocol. */
export const ThriftType = {
  true: 1,
  false: 2,
  byte: 3,
  i16: 4,
  i32: 5,
  i64: 6,
  double: 7,
  binary: 8,
  list: 9,
  set: 10,
  struct: 12,
} as const;

export interface ThriftField {
  readonly id: number;
  readonly type: number;
  readonly value: ThriftValue;
}
export interface ThriftList {
  readonly elementType: number;
  readonly items: readonly ThriftValue[];
}
/** Structs are their fields in order; binary and double stay bytes. Integers must fit a double exactly: offsets in files do. */
export type ThriftValue = number | boolean | Uint8Array | ThriftList | readonly ThriftField[];

/** Reads one struct that begins at the first byte. */
export function readStruct(bytes: Uint8Array): readonly ThriftField[] {
  let at = 0;
  const byte = () => {
    const value = bytes[at++];
    if (value === undefined) throw new RangeError('Thrift value ends too early');
    return value;
  };
  const varint = () => {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const next = byte();
      value += (next & 0x7f) * factor;
      if (next < 0x80) return value;
    }
  };
  // Zigzag: 0 → 0, 1 → −1, 2 → 1 …
  const integer = () => {
    const value = varint();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  };
  const take = (length: number) => {
    at += length;
    return bytes.subarray(at - length, at);
  };
  const read = (type: number): ThriftValue => {
    switch (type) {
      case ThriftType.true:
      case ThriftType.false:
        return byte() === ThriftType.true;
      case ThriftType.byte:
        return byte();
      case ThriftType.i16:
      case ThriftType.i32:
      case ThriftType.i64:
        return integer();
      case ThriftType.double:
        return take(8);
      case ThriftType.binary:
        return take(varint());
      case ThriftType.list:
      case ThriftType.set:
        return list();
      case ThriftType.struct:
        return struct();
      default:
        throw new RangeError(`Thrift type ${type} is not known`);
    }
  };
  const list = (): ThriftList => {
    const header = byte();
    const size = header >> 4 === 15 ? varint() : header >> 4;
    const elementType = header & 15;
    return { elementType, items: Array.from({ length: size }, () => read(elementType)) };
  };
  const struct = (): ThriftField[] => {
    const fields: ThriftField[] = [];
    for (let id = 0, header = byte(); header !== 0; header = byte()) {
      const type = header & 15;
      id = header >> 4 === 0 ? integer() : id + (header >> 4);
      const isBoolean = type === ThriftType.true || type === ThriftType.false;
      fields.push({ id, type, value: isBoolean ? type === ThriftType.true : read(type) });
    }
    return fields;
  };
  return struct();
}

/** The inverse of {@link readStruct}. */
export function writeStruct(fields: readonly ThriftField[]): Uint8Array {
  let buffer = new Uint8Array(1 << 16);
  let length = 0;
  const room = (more: number) => {
    if (length + more <= buffer.length) return;
    const larger = new Uint8Array(Math.max(buffer.length * 2, length + more));
    larger.set(buffer);
    buffer = larger;
  };
  const byte = (value: number) => {
    room(1);
    buffer[length++] = value;
  };
  const varint = (value: number) => {
    let rest = value;
    for (; rest >= 0x80; rest = Math.floor(rest / 128)) byte((rest % 128) | 0x80);
    byte(rest);
  };
  const integer = (value: number) => varint(value < 0 ? -2 * value - 1 : 2 * value);
  const raw = (value: Uint8Array) => {
    room(value.length);
    buffer.set(value, length);
    length += value.length;
  };
  const write = (type: number, value: ThriftValue): void => {
    if (typeof value === 'boolean') byte(value ? ThriftType.true : ThriftType.false);
    else if (typeof value === 'number') type === ThriftType.byte ? byte(value) : integer(value);
    else if (value instanceof Uint8Array) {
      if (type === ThriftType.binary) varint(value.length);
      raw(value);
    } else if ('items' in value) list(value);
    else struct(value);
  };
  const list = ({ elementType, items }: ThriftList) => {
    byte((Math.min(items.length, 15) << 4) | elementType);
    if (items.length >= 15) varint(items.length);
    for (const item of items) write(elementType, item);
  };
  const struct = (members: readonly ThriftField[]) => {
    let last = 0;
    for (const { id, type, value } of members) {
      const step = id - last;
      const short = step > 0 && step < 16;
      byte(((short ? step : 0) << 4) | (typeof value === 'boolean' ? (value ? 1 : 2) : type));
      if (!short) integer(id);
      if (typeof value !== 'boolean') write(type, value);
      last = id;
    }
    byte(0);
  };
  struct(fields);
  return buffer.slice(0, length);
}
