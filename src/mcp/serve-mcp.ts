import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import { openDataset } from '../dataset/open-dataset.js';
import { toolVersion } from '../dataset/tool.js';
import { tools } from './tools.js';

/**
 * Serves a dataset to programs by the Model Context Protocol. It only reads: each tool says so, and the database is opened so.
 *
 * @throws UsageError where the folder holds no dataset.
 */
export async function serveMcp(out: string, transport: Transport): Promise<McpServer> {
  const dataset = await openDataset(out);
  const server = new McpServer({ name: 'gongbao', version: toolVersion() });
  for (const { name, title, description, input, answer } of tools) {
    const config = {
      title,
      description,
      inputSchema: input,
      annotations: { readOnlyHint: true, openWorldHint: false },
    };
    server.registerTool(name, config, async (given: Record<string, unknown>) => {
      const value = await answer(dataset, given);
      return { content: [{ type: 'text' as const, text: JSON.stringify(value) }], structuredContent: value };
    });
  }
  server.server.onclose = () => dataset.close();
  await server.connect(transport);
  return server;
}
