/** What is kept of a built issue is not as it was written. It is a cache: it can be made again. */
export class Damaged extends Error {
  override name = 'Damaged';
}
