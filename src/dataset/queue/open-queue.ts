import { createHash } from 'node:crypto';
import { segmenterName } from '../../text/segmenter.js';
import { codeHash, toolVersion } from '../tool.js';
import { UsageError } from '../usage-error.js';

type BullMq = typeof import('bullmq');

/** A queue on a Redis that has answered. */
export interface OpenQueue {
  readonly bullmq: BullMq;
  readonly name: string;
  readonly connection: { readonly url: string; readonly maxRetriesPerRequest: null };
  /** The address without its password, for messages. */
  readonly shown: string;
}

/** Builds and workers find each other only where code and segmenter are the same: others would give other bytes under the same key. */
const queueName = () =>
  `gongbao-${createHash('sha256')
    .update([toolVersion(), codeHash(), segmenterName()].join('\n'))
    .digest('hex')
    .slice(0, 12)}`;

/** BullMQ is loaded only where a queue is asked for. @throws UsageError where the address is none, or nothing answers there */
export async function openQueue(address: string): Promise<OpenQueue> {
  const shown = shownAs(address);
  const [bullmq, { Redis }] = await Promise.all([import('bullmq'), import('ioredis')]).catch(() => {
    throw new UsageError('a queue needs the packages bullmq and ioredis: npm install bullmq ioredis');
  });
  const probe = new Redis(address, { lazyConnect: true, connectTimeout: 5000, retryStrategy: () => null });
  let trouble = '';
  probe.on('error', (error: Error) => {
    trouble = error.message;
  });
  try {
    await probe.connect();
    await probe.ping();
  } catch (error) {
    const said = trouble || (error as Error).message;
    throw new UsageError(`no Redis answers at ${shown} (${said}); start redis-server there, or check the address`);
  } finally {
    probe.disconnect();
  }
  return { bullmq, name: queueName(), connection: { url: address, maxRetriesPerRequest: null }, shown };
}

function shownAs(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || !/^rediss?:$/.test(url.protocol))
    throw new UsageError(`${address} is no address of a queue; give one such as redis://localhost:6379`);
  url.password = '';
  return url.href;
}
