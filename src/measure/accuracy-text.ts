import type { Accuracy } from './accuracy-file.js';
import type { Share } from './wilson.js';

/** What is known, for a terminal: `deadlines  precision 29/30 = 0.967 (0.833 to 0.994)`. */
export function accuracyText({ build, seed, tables, sheetsRead, open }: Accuracy): string {
  const lines = Object.entries(tables).map(
    ([table, { rows, precision, recall }]) =>
      `${table.padEnd(17)}${String(rows).padStart(8)} rows  precision ${share(precision)}  recall ${share(recall)}`,
  );
  const head = `build ${build.slice(0, 12)}, sample of seed ${seed}, ${sheetsRead} sheets read whole, ${open} items open`;
  return `${[head, ...lines].join('\n')}\n`;
}

const share = ({ right, of, share: value, low, high }: Share): string =>
  value === null
    ? 'not judged yet'
    : `${right}/${of} = ${value.toFixed(3)} (${low!.toFixed(3)} to ${high!.toFixed(3)})`;
