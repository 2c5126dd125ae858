import type { Argument, Command, Option } from 'commander';
import { helpZh } from '../messages/cli/help-zh.js';

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
};

/** Gives a program and its commands their help in Chinese; what has none keeps its English. */
export function inChinese(program: Command): void {
  program.helpOption('-h, --help', '显示帮助').helpCommand('help [command]', '显示某个命令的帮助');
  for (const command of [program, ...program.commands]) {
    const help = helpZh[command.name()];
    command.configureHelp({
      ...command.configureHelp(),
      styleTitle: (title) => TITLES[title] ?? title,
      optionDescription: (option) => noted(option, help?.flags?.[option.long ?? ''] ?? option.description),
      argumentDescription: (argument) => argumentText(command, argument),
    });
    if (help) command.description(help.description);
    if (command !== program) command.helpOption('-h, --help', '显示帮助');
  }
}

function argumentText(command: Command, argument: Argument): string {
  const nth = command.registeredArguments.indexOf(argument);
  return helpZh[command.name()]?.arguments?.[nth] ?? argument.description;
}

/** Choices and default behind the text, as commander has them. */
function noted({ argChoices, defaultValue, hidden }: Option, text: string): string {
  if (hidden) return text;
  const notes = [
    ...(argChoices ? [`可选：${argChoices.join('、')}`] : []),
    ...(defaultValue !== undefined && typeof defaultValue !== 'boolean' ? [`默认：${defaultValue}`] : []),
  ];
  return notes.length > 0 ? `${text}（${notes.join('；')}）` : text;
}
