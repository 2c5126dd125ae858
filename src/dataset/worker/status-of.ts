import type { IssueJson } from '../../tree/gazette.js';
import type { BuiltInput } from './task.js';

/** What the manifest says of an input that was built: `partial` where a sheet of it could not be read. */
export const statusOf = ({ audit }: Pick<IssueJson, 'audit'>): BuiltInput['status'] =>
  audit.some(({ rule }) => rule === 'sheet-unreadable') ? 'partial' : 'built';
