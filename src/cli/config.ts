import { existsSync, readFileSync } from 'node:fs';
import type { Command, Option } from 'commander';
import { UsageError } from '../dataset/usage-error.js';

/** Read from the working directory. */
export const CONFIG = 'gongbao.yaml';

/**
 * Takes flags from `gongbao.yaml`: those at its top hold for every command that has them, those below the name of a command for that one; what a
 * call says itself comes first.
 *
 * @example
 * ```yaml
 * out: data
 * build: { jobs: 4, ocr-engine: tesseract }
 * query: { format: csv }
 * ```
 * @throws UsageError for a file that cannot be read, and for a flag or a value that no command knows.
 */
export async function takeConfig(program: Command, file = CONFIG): Promise<void> {
  if (!existsSync(file)) return;
  const { parse } = await import('yaml');
  let config: unknown;
  try {
    config = parse(readFileSync(file, 'utf8')) ?? {};
  } catch (error) {
    throw new UsageError(`${file}: ${(error as Error).message.split('\n')[0]}`);
  }
  if (!isMap(config)) throw new UsageError(`${file}: expected flags such as "out: data"`);
  for (const [key, value] of Object.entries(config)) {
    const own = program.commands.find((command) => command.name() === key);
    const flags = isMap(value) ? Object.entries(value) : [[key, value] as const];
    const commands = own && isMap(value) ? [own] : program.commands;
    if (isMap(value) && !own) throw new UsageError(`${file}: there is no command ${key}`);
    for (const [name, given] of flags) set(commands, name, given, file);
  }
}

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function set(commands: readonly Command[], name: string, value: unknown, file: string): void {
  const found = commands.flatMap((command) => {
    const option = command.options.find(({ long }) => long === `--${name}`);
    return option ? [{ command, option }] : [];
  });
  if (found.length === 0 && name !== 'lang') throw new UsageError(`${file}: there is no flag --${name}`);
  for (const { command, option } of found)
    command.setOptionValueWithSource(option.attributeName(), parsed(option, value, file), 'config');
}

function parsed(option: Option, value: unknown, file: string): unknown {
  if (option.isBoolean()) {
    if (typeof value === 'boolean') return value;
    throw new UsageError(`${file}: ${option.long} is true or false`);
  }
  try {
    return option.parseArg ? option.parseArg(String(value), undefined) : String(value);
  } catch (error) {
    throw new UsageError(`${file}: ${option.long} ${String(value)}: ${(error as Error).message}`);
  }
}
