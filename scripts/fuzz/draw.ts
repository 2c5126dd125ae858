/** Choices by seed. Each choice is made under a name, so that a new one leaves the others of the same seed as they were. */
import { createHash } from 'node:crypto';
import { seeded } from '../scan/random.js';

export class Draw {
  private readonly random: () => number;

  constructor(private readonly key: string) {
    this.random = seeded(createHash('sha256').update(key).digest().readUInt32LE(0));
  }

  /** An independent source of choices. */
  under(name: string | number): Draw {
    return new Draw(`${this.key}/${name}`);
  }
  /** In [0, 1). */
  number(): number {
    return this.random();
  }
  between(low: number, high: number): number {
    return low + (high - low) * this.random();
  }
  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number {
    return low + Math.floor(this.random() * (high - low + 1));
  }
  chance(share: number): boolean {
    return this.random() < share;
  }
  pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.random() * list.length)] as T;
  }
  weighted<T>(list: readonly (readonly [weight: number, value: T])[]): T {
    let at = this.random() * list.reduce((sum, [weight]) => sum + weight, 0);
    for (const [weight, value] of list) {
      at -= weight;
      if (at < 0) return value;
    }
    return list.at(-1)![1];
  }
  shuffled<T>(list: readonly T[]): T[] {
    const out = [...list];
    for (let i = out.length - 1; i > 0; i--) {
      const j = this.int(0, i);
      [out[i], out[j]] = [out[j] as T, out[i] as T];
    }
    return out;
  }
}
