import { Argument, type Command } from 'commander';
import { EXIT, type ExitStatus } from './exit-status.js';

/** `gongbao completion bash|zsh` */
export function completionCommand(program: Command, done: (status: ExitStatus) => void): void {
  program
    .command('completion')
    .description('Print a script that completes commands and flags: source <(gongbao completion bash)')
    .addArgument(new Argument('<shell>').choices(['bash', 'zsh']))
    .action((shell: 'bash' | 'zsh') => {
      process.stdout.write(completion(program, shell));
      done(EXIT.ok);
    });
}

/** Words after `gongbao`, then flags of the command, then the values of a flag that has few; files elsewhere. */
function completion(program: Command, shell: 'bash' | 'zsh'): string {
  const names = program.commands.map((command) => command.name());
  const flags = program.commands.map(
    (command) => `    ${command.name()}) words='${command.options.map(({ long }) => long).join(' ')} --help' ;;`,
  );
  const values = new Map(
    program.commands.flatMap((command) =>
      command.options.flatMap(({ long, argChoices }) =>
        argChoices ? [[`${command.name()} ${long}`, argChoices.join(' ')] as const] : [],
      ),
    ),
  );
  return `${shell === 'zsh' ? 'autoload -U +X bashcompinit && bashcompinit\n' : ''}_gongbao() {
  local current=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]} words=''
  if [ "$COMP_CWORD" -eq 1 ]; then COMPREPLY=($(compgen -W '${names.join(' ')}' -- "$current")); return; fi
  case "\${COMP_WORDS[1]} $before" in
${[...values].map(([flag, choices]) => `    '${flag}') COMPREPLY=($(compgen -W '${choices}' -- "$current")); return ;;`).join('\n')}
  esac
  case "\${COMP_WORDS[1]}" in
${flags.join('\n')}
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current") $(compgen -f -- "$current"))
}
complete -o filenames -F _gongbao gongbao
`;
}
