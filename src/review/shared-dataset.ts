import { type Dataset, openDataset } from '../dataset/open-dataset.js';

/** One opened dataset for all requests of the page. Questions are answered one after the other: a build may put another in its place between two. */
export class SharedDataset {
  private opened: Dataset | null = null;
  private queue: Promise<unknown> = Promise.resolve();

  constructor(private readonly out: string) {}

  ask<T>(question: (dataset: Dataset) => Promise<T>): Promise<T> {
    const answer = this.queue.then(async () => {
      this.opened ??= await openDataset(this.out);
      return question(this.opened);
    });
    this.queue = answer.catch(() => {});
    return answer;
  }

  async close(): Promise<void> {
    await this.queue;
    this.opened?.close();
    this.opened = null;
  }
}
