/** Builds over a queue: Debian's redis-server, and workers as processes of their own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build } from '../../src/dataset/build.js';
import type { InputEvent } from '../../src/dataset/options.js';
import { RedisServer } from '../helpers/redis.js';
import { filesOf, scratch, writeSmallInputs } from '../helpers/small-inputs.js';

const folder = scratch('queue');
const inputs = writeSmallInputs(join(folder, 'in'), 6);
copyFileSync('corpus/jiaxing-2021-01.pdf', join(inputs, 'jiaxing-2021-01.pdf'));
const running: QueueWorker[] = [];
let redis: RedisServer;

beforeAll(async () => {
  mkdirSync(join(folder, 'redis'));
  redis = await RedisServer.start(join(folder, 'redis'));
});
afterAll(async () => {
  for (const worker of running) worker.kill();
  await redis.stop();
});

/** `gongbao worker`, and what it says. */
class QueueWorker {
  private said = '';
  private readonly child: ChildProcess;

  constructor(url: string) {
    const args = ['dist/bundle/main.js', 'worker', '--queue', url, '--jobs', '1'];
    this.child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
    this.child.stderr!.setEncoding('utf8').on('data', (text: string) => {
      this.said += text;
    });
    running.push(this);
  }

  async says(what: RegExp): Promise<void> {
    while (!what.test(this.said)) {
      if (this.child.exitCode !== null) throw new Error(`the worker ended: ${this.said}`);
      await setTimeout(50);
    }
  }

  kill(): void {
    this.child.kill('SIGKILL');
  }

  async stop(): Promise<number | null> {
    this.child.kill('SIGTERM');
    await once(this.child, 'exit');
    return this.child.exitCode;
  }
}

describe('a build over a queue', () => {
  it('gives the bytes of one machine, though a worker is killed at work and Redis is restarted', async () => {
    const alone = join(folder, 'alone');
    await build({ inputs: [inputs], out: alone });

    const out = join(folder, 'out');
    const notices: string[] = [];
    let restart: Promise<void> | undefined;
    const onInput = ({ done }: InputEvent) => {
      if (done === 3) restart = redis.stop().then(() => redis.start());
    };
    const built = build({ inputs: [inputs], out, queue: redis.url, onInput, onNotice: (text) => notices.push(text) });
    while (notices.length === 0) await setTimeout(100);
    const doomed = new QueueWorker(redis.url);
    await doomed.says(/jiaxing-2021-01\.pdf: begun/);
    doomed.kill();
    const others = [new QueueWorker(redis.url), new QueueWorker(redis.url)];
    const manifest = await built;

    expect(restart).toBeDefined();
    expect(manifest.inputs.map(({ status }) => status)).toEqual(manifest.inputs.map(() => 'built'));
    expect(filesOf(out)).toEqual(filesOf(alone));
    expect(notices[0]).toContain('gongbao worker --queue');
    expect(await Promise.all(others.map((worker) => worker.stop()))).toEqual([143, 143]);
  });

  it('loses no job where Redis comes back empty', async () => {
    const empty = join(folder, 'empty');
    mkdirSync(empty);
    const fresh = await RedisServer.start(empty);
    const out = join(folder, 'again');
    const few = writeSmallInputs(join(folder, 'few'), 2);
    const notices: string[] = [];
    const built = build({ inputs: [few], out, queue: fresh.url, onNotice: (text) => notices.push(text) });
    while (notices.length === 0) await setTimeout(100);
    await fresh.stop();
    rmSync(empty, { recursive: true });
    mkdirSync(empty);
    await fresh.start();
    const worker = new QueueWorker(fresh.url);
    expect((await built).inputs.map(({ status }) => status)).toEqual(['built', 'built']);
    await worker.stop();
    await fresh.stop();
  });

  it('says what to do where no Redis answers, and where the address is none', async () => {
    const call = (queue: string) => build({ inputs: [inputs], out: join(folder, 'none'), queue });
    await expect(call('redis://127.0.0.1:1')).rejects.toThrow(
      /no Redis answers at redis:.*ECONNREFUSED.*start redis-server/,
    );
    await expect(call('http://127.0.0.1')).rejects.toThrow(/give one such as redis:/);
  });
});
