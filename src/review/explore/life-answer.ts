type Rows = readonly Readonly<Record<string, unknown>>[];

/** What one document says of others, and they of it. */
export interface Life {
  readonly document: Rows[number] | null;
  /** Documents it names; those of the dataset with their place. */
  readonly names: Rows;
  /** Documents of the dataset that name it. */
  readonly namedBy: Rows;
}
