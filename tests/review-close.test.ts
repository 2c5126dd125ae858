import { connect } from 'node:net';
import { expect, it } from 'vitest';
import { serveReview } from '../src/index.js';

it('a client that connects and says nothing does not keep the review server alive', async () => {
  const server = await serveReview({ out: 'output', port: 0 });
  const { port } = new URL(server.url);
  const silent = connect(Number(port), '127.0.0.1').on('error', () => {});
  await new Promise((resolve) => silent.once('connect', resolve));
  await server.close();
  await new Promise((resolve) => (silent.destroyed ? resolve(null) : silent.once('close', resolve)));
  expect(silent.destroyed).toBe(true);
});

it('pages that embed it, or change its base, are refused by its content security policy', async () => {
  const server = await serveReview({ out: 'output', port: 0 });
  const policy = (await fetch(server.url)).headers.get('content-security-policy') ?? '';
  await server.close();
  for (const part of ["frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'", "object-src 'none'"])
    expect(policy).toContain(part);
});
