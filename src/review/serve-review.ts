import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { REVIEW_PORT } from '../dataset/query/print-link.js';
import { UsageError } from '../dataset/usage-error.js';

export interface ReviewOptions {
  /** Output folder of a build. */
  readonly out: string;
  /** Folder the corrections are written to; by default the one builds of this dataset read. */
  readonly corrections?: string;
  /** Port of this machine; 0 for any free one. */
  readonly port?: number;
}

/** A running review page. */
export interface ReviewServer {
  readonly url: string;
  close(): Promise<void>;
}

/** Only this machine is served: the page writes files. */
const HOST = '127.0.0.1';

/**
 * Serves the review page: each sheet as a picture beside the tree and the facts that were read from it. What a person corrects there
 * goes to `corrections/<issue-id>.yaml`, and the issue is built again in the background.
 *
 * @throws UsageError where the folder holds no dataset, or the port is taken.
 */
export async function serveReview({ out, corrections, port = REVIEW_PORT }: ReviewOptions): Promise<ReviewServer> {
  // Loaded when it is wanted: who imports the library need not wait for it.
  const [{ serve }, { reviewApp }] = await Promise.all([import('@hono/node-server'), import('./review-app.js')]);
  const { app, desk, close } = await reviewApp(out, corrections);
  const server = serve({ fetch: app.fetch, hostname: HOST, port });
  await new Promise<void>((resolve, reject) => {
    server.once('listening', resolve);
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new UsageError(`port ${port} is taken; choose another --port`) : error),
    );
  });
  // What is wrong with the dataset is said where it is asked for.
  void desk.warm().catch(() => {});
  const { port: given } = server.address() as AddressInfo;
  return {
    url: `http://${HOST}:${given}/`,
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      // A client that says nothing would keep the server alive for ever.
      (server as Server).closeAllConnections();
      await closed;
      await close();
    },
  };
}
