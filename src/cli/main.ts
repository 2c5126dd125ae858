#!/usr/bin/env node
import { Command, Option } from 'commander';
import { build } from '../dataset/build.js';

const program = new Command('gongbao');
program
  .command('build')
  .argument('<input...>')
  .option('--out <folder>', 'output folder', 'output')
  .addOption(new Option('--ocr <mode>').choices(['auto', 'off', 'force']).default('auto'))
  .action(async (inputs: string[], options: { out: string; ocr: 'auto' | 'off' | 'force' }) => {
    const { failed } = await build({ inputs, ...options });
    for (const line of failed) process.stderr.write(`${line}\n`);
    process.exitCode = failed.length > 0 ? 1 : 0;
  });
await program.parseAsync();
