import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';

/** What is nested deeper is no correction, and would exhaust what walks through it. */
const DEEPEST = 20;

/** The JSON of a request. */
export async function readBody(c: Context): Promise<unknown> {
  const text = await c.req.text();
  if (depthOf(text) > DEEPEST) throw new HTTPException(400, { message: 'nested too deep' });
  return JSON.parse(text);
}

/** How deep lists and objects stand in each other, at most. */
function depthOf(json: string): number {
  let depth = 0;
  let deepest = 0;
  let isText = false;
  for (let i = 0; i < json.length; i += 1) {
    const character = json[i];
    if (isText && character === '\\') i += 1;
    else if (character === '"') isText = !isText;
    else if (!isText && (character === '[' || character === '{')) deepest = Math.max(deepest, ++depth);
    else if (!isText && (character === ']' || character === '}')) depth -= 1;
  }
  return deepest;
}
