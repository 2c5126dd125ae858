import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { Hono, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import { secureHeaders } from 'hono/secure-headers';
import { fromThisMachine } from './from-this-machine.js';

const LARGEST_BODY = 1 << 20;
const READS = new Set(['GET', 'HEAD']);

/**
 * Who may do what: only this machine, by its own names, asks; only the page itself, which was given `token` with its HTML, writes; nothing is
 * loaded from elsewhere, and nobody embeds the page.
 */
export function secure(app: Hono, token: string): void {
  app.use(fromThisMachine);
  app.use(
    secureHeaders({
      strictTransportSecurity: false,
      contentSecurityPolicy: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", 'blob:', 'data:'],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        objectSrc: ["'none'"],
      },
    }),
  );
  app.use(fromOwnPage(token));
  app.use(bodyLimit({ maxSize: LARGEST_BODY }));
}

export const newToken = (): string => randomBytes(24).toString('base64url');

const fromOwnPage =
  (token: string): MiddlewareHandler =>
  async (c, next) => {
    const given = Buffer.from(c.req.header('x-gongbao-token') ?? '');
    const isOwn = given.length === token.length && timingSafeEqual(given, Buffer.from(token));
    if (!READS.has(c.req.method) && !isOwn)
      throw new HTTPException(403, { message: 'the token of the page is missing or old; load the page again' });
    return next();
  };
