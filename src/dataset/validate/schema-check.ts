import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { schemaFiles } from '../schemas/schema-files.js';
import type { Problem } from './problem.js';

const compiled = new Map<string, ValidateFunction>();

/** Checks values against the published schemas; each is compiled once in a process, when it is first asked for. */
export class SchemaCheck {
  /** Problems of a value under `pointer` of a file; `schema` is a path inside `schemas/`. */
  problems(schema: string, value: unknown, file: string, pointer = ''): Problem[] {
    const check = this.compile(schema);
    if (check(value)) return [];
    return telling(check.errors ?? []).map((error) => ({
      file,
      pointer: `${pointer}${error.instancePath}`,
      message: messageOf(error),
    }));
  }

  private compile(path: string): ValidateFunction {
    const known = compiled.get(path);
    if (known) return known;
    const schema = schemaFiles().get(path);
    if (!schema) throw new Error(`there is no schema ${path}`);
    const ajv = new Ajv2020({ strict: true, allErrors: true, verbose: true, allowUnionTypes: true });
    addFormats.default(ajv);
    const check = ajv.compile(schema);
    compiled.set(path, check);
    return check;
  }
}

function messageOf({ keyword, message, params }: ErrorObject): string {
  if (keyword === 'additionalProperties') return `must not have ${params.additionalProperty}`;
  if (keyword === 'enum') return `${message}: ${params.allowedValues.map(String).join(', ')}`;
  if (keyword === 'const') return `${message} ${JSON.stringify(params.allowedValue)}`;
  return message ?? keyword;
}

/**
 * Where a node may be of several types, Ajv lists what each type misses. What tells is what the node's own type misses: errors of types
 * it does not claim to be are left out, and so is "must match one of" where a closer reason is given.
 */
function telling(errors: readonly ErrorObject[]): ErrorObject[] {
  const own = errors.filter((error) => !isOfOtherType(error));
  const reasons = own.filter((error) => error.keyword !== 'anyOf' || !own.some((other) => isInside(other, error)));
  return reasons.length > 0 ? reasons : errors.slice(0, 1);
}

/** Does the schema that fails describe another type of node than the value says it is? */
function isOfOtherType({ keyword, instancePath, parentSchema, data }: ErrorObject): boolean {
  if (keyword === 'const' && instancePath.endsWith('/type')) return true;
  if (keyword === 'type' && parentSchema?.type === 'null') return true; // what it should be tells more than that it is not null
  const described = parentSchema?.properties?.type?.const;
  return described !== undefined && described !== (data as { type?: unknown } | null)?.type;
}

const isInside = (inner: ErrorObject, outer: ErrorObject): boolean =>
  inner.keyword !== 'anyOf' && inner.instancePath.startsWith(outer.instancePath);
