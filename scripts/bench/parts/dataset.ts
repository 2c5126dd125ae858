import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build as bundle } from 'esbuild';
import type { Rewriting } from '../../dataset-bench/rewriting-worker.js';
import { measure, medians, type Run } from '../measure.js';
import { type Command, gongbao, nodeOf, type Part } from '../part.js';

const ISSUES = 1000;
const ISSUES_A_YEAR = 24;

/** What a dataset of many issues costs: the sample rewritten for other years and numbers, and real files added to it. */
export const dataset: Part = {
  name: 'dataset',
  async run({ runs, scratch, files }) {
    const folder = join(scratch, 'dataset');
    const out = join(folder, 'out');
    const first = await once(await rewritten(folder));
    const unchanged = await repeated(runs, () => gongbao('build', join(folder, 'in'), '--out', out));
    const added = (await files(1 + 2 * runs)).slice(1);
    const small = join(folder, 'small');
    await once(gongbao('build', added.at(-1)!, '--out', small));
    const alone = await repeated(runs, (i) => gongbao('build', added[i]!, '--out', small));
    const one = await repeated(runs, (i) => {
      copyFileSync(added[i]!, join(folder, 'in', `added-${i}.pdf`));
      return gongbao('build', join(folder, 'in'), '--out', out);
    });
    const validated = await once(gongbao('validate', '--out', out));
    const row = (name: string, { seconds, processor, peak }: Run) =>
      `| ${name} | ${seconds.toFixed(1)} | ${processor.toFixed(2)} | ${peak.toFixed(0)} |`;
    return [
      '| dataset | seconds | seconds of processor | peak memory, MiB |',
      '| --- | --- | --- | --- |',
      row(`${ISSUES} issues put together`, first),
      row(`${ISSUES} issues, nothing changed`, unchanged),
      row(`${ISSUES} issues, one file added`, one),
      row('the same file added to a dataset of a few', alone),
      row(`\`validate\` of ${ISSUES} issues`, validated),
      '',
      `An added issue costs ${(one.seconds - alone.seconds).toFixed(1)} s (${(one.processor - alone.processor).toFixed(1)} s of processor) beside its own build.`,
    ];
  },
};

const once = ({ command, args }: Command): Promise<Run> => measure(command, args);

async function repeated(runs: number, command: (run: number) => Command): Promise<Run> {
  const found: Run[] = [];
  for (let run = 0; run < runs; run += 1) found.push(await once(command(run)));
  return medians(found);
}

/** The inputs, and the command that builds them. */
async function rewritten(folder: string): Promise<Command> {
  const [sample, worker] = [join(folder, 'sample'), join(folder, 'worker.mjs')];
  mkdirSync(join(folder, 'in'), { recursive: true });
  await once(gongbao('build', 'corpus/jiaxing-2021-01.pdf', '--out', sample));
  const entry = 'scripts/dataset-bench/rewriting-worker.ts';
  await bundle({ entryPoints: [entry], bundle: true, platform: 'node', format: 'esm', outfile: worker });
  for (let n = 0; n < ISSUES; n += 1) {
    const of: Rewriting = { out: sample, year: 1980 + Math.floor(n / ISSUES_A_YEAR), number: (n % ISSUES_A_YEAR) + 1 };
    writeFileSync(join(folder, 'in', `${String(n).padStart(6, '0')}.txt`), JSON.stringify(of));
  }
  return nodeOf('scripts/bench/dataset-step.mjs', worker, join(folder, 'out'), join(folder, 'in'));
}
