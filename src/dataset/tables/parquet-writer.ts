import { DraftFile } from './draft-file.js';
import { footer, MAGIC, moved, type ParquetLayout, readLayout } from './parquet-footer.js';
import { writeStruct } from './thrift-compact.js';

/**
 * Joins Parquet files of one schema into one with all their row groups: pages are copied as they are, only the footer is written
 * anew. So an added issue costs a copy, not a second encoding, and the bytes do not depend on how the dataset grew.
 */
export class ParquetWriter {
  private readonly file: DraftFile;
  /** As the footer has them: as objects they would take twenty times the room. */
  private readonly groups: Uint8Array[] = [];
  private common: ParquetLayout['common'] = [];
  private rows = 0;

  constructor(target: string, draft: string) {
    this.file = new DraftFile(target, draft);
    this.file.write(MAGIC);
  }

  add(path: string): void {
    const { pagesEnd, rows, rowGroups, common } = readLayout(path);
    const by = this.file.written - MAGIC.length;
    for (const group of rowGroups) this.groups.push(writeStruct(moved(group, by, this.groups.length)));
    this.common = common;
    this.rows += rows;
    this.file.copy(path, MAGIC.length, pagesEnd);
  }

  close(): void {
    this.file.write(footer(this.common, this.rows, this.groups));
    this.file.close();
  }
}
