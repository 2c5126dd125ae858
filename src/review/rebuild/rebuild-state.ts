/** What is known of issues that were corrected and not yet built again. */
export interface RebuildState {
  /** Issues that wait or are being built. */
  readonly waiting: readonly string[];
  /** Issue → why it could not be built again. */
  readonly failed: Readonly<Record<string, string>>;
}
