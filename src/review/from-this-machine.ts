import type { MiddlewareHandler } from 'hono';

const NAMES = new Set(['127.0.0.1', 'localhost']);

/**
 * Refuses calls that another site makes through the browser: by a name that points here (DNS rebinding), or from a page of its own
 * (cross-site request forgery).
 */
export const fromThisMachine: MiddlewareHandler = async (c, next) => {
  const { hostname, origin } = new URL(c.req.url);
  const from = c.req.header('origin');
  if (!NAMES.has(hostname) || (from !== undefined && from !== origin)) {
    return c.json({ error: 'the review page is for this machine only' }, 403);
  }
  return next();
};
