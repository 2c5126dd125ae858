/** The runtime of the recogniser: native where its addon loads, else WebAssembly, which takes three times as long. */
import { createRequire } from 'node:module';
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
  return (await load('onnxruntime-node')) ?? (await load('onnxruntime-web'));
}

async function load(name: 'onnxruntime-node' | 'onnxruntime-web'): Promise<OnnxRuntime | null> {
  try {
    const require = createRequire(import.meta.url);
    const runtime = require(name) as typeof import('onnxruntime-common');
    const { version } = require(`${name}/package.json`) as { version: string };
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
