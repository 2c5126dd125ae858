/** Characters of its end that a text keeps at hand: no Latin word or address is longer. */
const KEPT = 2000;

/**
 * A text put together character by character, of which only the end is asked for: a paragraph may run over a thousand sheets, and looking
 * through all of it for each of its lines takes time by the square.
 */
export class GrowingText {
  private readonly settled: string[] = [];
  private settledLength = 0;
  private open = '';

  get length(): number {
    return this.settledLength + this.open.length;
  }

  /** The last characters, all that a next line may belong to. */
  get ending(): string {
    return this.open.slice(-KEPT);
  }

  add(text: string): void {
    this.open += text;
  }

  /** Takes characters off the end, fewer than are at hand. */
  cut(length: number): void {
    this.open = this.open.slice(0, this.open.length - length);
  }

  /** @param index of a character added since the text was last settled, or just before */
  at(index: number): string | undefined {
    return this.open[index - this.settledLength];
  }

  /** To be called now and then: what is far from the end is put away. */
  settle(): void {
    const far = this.open.length - KEPT;
    if (far < KEPT) return;
    this.settled.push(this.open.slice(0, far));
    this.settledLength += far;
    this.open = this.open.slice(far);
  }

  toString(): string {
    return [...this.settled, this.open].join('');
  }
}
