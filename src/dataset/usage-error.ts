/** A call that cannot be carried out as it stands: the message is one line that says what to do. Exit status 2. */
export class UsageError extends Error {
  override name = 'UsageError';
}
