import type { Command } from 'commander';
import { below } from './below.js';
import { EXIT, type ExitStatus } from './exit-status.js';

/** `gongbao mcp`: ends when its input does. */
export function mcpCommand(program: Command, done: (status: ExitStatus) => void): void {
  program
    .command('mcp')
    .description('Serve a dataset to agents by the Model Context Protocol over standard input and output. Reads only.')
    .option('--out <folder>', 'output folder of the build', 'output')
    .addHelpText('after', below('mcp', HELP))
    .action(async ({ out }: { out: string }) => {
      const [{ StdioServerTransport }, { serveMcp }] = await Promise.all([
        import('@modelcontextprotocol/sdk/server/stdio.js'),
        import('../mcp/serve-mcp.js'),
      ]);
      const server = await serveMcp(out, new StdioServerTransport());
      await new Promise<void>((resolve) => {
        process.stdin.once('end', resolve);
        process.once('SIGINT', resolve);
        process.once('SIGTERM', resolve);
      });
      await server.close();
      done(EXIT.ok);
    });
}

const HELP = `
Tools: find, list_duties, read_clause, check_citation.

Examples:
  gongbao mcp --out data
  {"mcpServers": {"gongbao": {"command": "npx", "args": ["gongbao", "mcp", "--out", "data"]}}}`;
