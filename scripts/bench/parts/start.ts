import { gongbao, nodeOf, type Part } from '../part.js';

/** What a command costs that does little. */
export const start: Part = {
  name: 'start',
  async run({ byTurns }) {
    const measured = await byTurns({
      'gongbao --help': gongbao('--help'),
      'gongbao query --unit, of the sample': gongbao('query', '--unit', '市商务局', '--out', 'output'),
      'bare node': nodeOf('-e', '0'),
    });
    const rows = Object.entries(measured).map(
      ([name, { seconds, processor, peak }]) =>
        `| ${name} | ${seconds.toFixed(2)} | ${processor.toFixed(2)} | ${peak.toFixed(0)} |`,
    );
    return ['| command | seconds | seconds of processor | peak memory, MiB |', '| --- | --- | --- | --- |', ...rows];
  },
};
