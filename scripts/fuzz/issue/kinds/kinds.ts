import type { Kind } from '../context.js';
import { announcement } from './announcement.js';
import { appointment } from './appointment.js';
import { decree } from './decree.js';
import { erratum } from './erratum.js';
import { list } from './list.js';
import { notice } from './notice.js';
import { reply } from './reply.js';

/** The kinds of documents and how often each comes. A new kind is one file and one row. */
export const kinds: readonly (readonly [weight: number, kind: Kind])[] = [
  [8, notice],
  [3, announcement],
  [2, decree],
  [3, reply],
  [2, appointment],
  [1, list],
  [0.5, erratum],
];
