/** An input that cannot be built at all; `message` is one line that names the reason and the next step. */
export class InputError extends Error {
  override name = 'InputError';
}
