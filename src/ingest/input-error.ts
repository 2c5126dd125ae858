/** An input that cannot be built at all. */
export class InputError extends Error {
  override name = 'InputError';

  /**
   * @param message one line that names the reason and the next step
   * @param code the reason for programs, in the manifest: `encrypted`, `empty`
   */
  constructor(
    message: string,
    readonly code: string,
  ) {
    super(message);
  }
}
