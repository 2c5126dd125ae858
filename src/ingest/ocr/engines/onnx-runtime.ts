/** The runtime of the recogniser: native where its addon loads, else WebAssembly, which takes three times as long. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { InferenceSession, Tensor } from 'onnxruntime-common';

export interface OnnxRuntime {
  /** Package and version. */
  readonly name: string;
  readonly native: boolean;
  open(network: Uint8Array): Promise<InferenceSession>;
  tensor(data: Float32Array, dims: readonly number[]): Tensor;
}

/** One thread: more of them cost more than they bring, and sheets are read side by side. */
const OPTIONS: InferenceSession.SessionOptions = {
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  executionMode: 'sequential',
  graphOptimizationLevel: 'all',
  // Lines are of many widths: what is kept for one of them serves no other.
  enableMemPattern: false,
  logSeverityLevel: 3,
};

/** Null where neither loads. */
export async function onnxRuntime(): Promise<OnnxRuntime | null> {
  return (await loadRuntime('onnxruntime-node')) ?? (await loadRuntime('onnxruntime-web'));
}

/** Null where it does not load. */
export async function loadRuntime(name: 'onnxruntime-node' | 'onnxruntime-web'): Promise<OnnxRuntime | null> {
  try {
    const require = createRequire(import.meta.url);
    const runtime = require(name) as typeof import('onnxruntime-common');
    // Not by require: the web package exports no package.json.
    const manifest = join(dirname(require.resolve(name)), '..', 'package.json');
    const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
    runtime.env.wasm.numThreads = 1;
    const native = name === 'onnxruntime-node';
    return {
      name: `${name} ${version}`,
      native,
      open: (network) => runtime.InferenceSession.create(network, OPTIONS),
      tensor: (data, dims) => new runtime.Tensor('float32', data, dims),
    };
  } catch {
    return null; // not installed, or built for another machine
  }
}
