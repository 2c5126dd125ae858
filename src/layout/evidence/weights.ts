/** The fitted weights, read once from `weights.json`. */
import { readFileSync } from 'node:fs';

export interface Weights {
  readonly bias: number;
  readonly weights: Readonly<Record<string, number>>;
}
export type WeightName = 'paragraph-break';

const all: Readonly<Record<WeightName, Weights>> = JSON.parse(
  readFileSync(new URL('./weights.json', import.meta.url), 'utf8'),
);

export const weightsOf = (name: WeightName): Weights => all[name];
