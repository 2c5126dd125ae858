/** Tables drawn from all issues together, by name. */
export const extraTables = ['links', 'validity'] as const;
export type ExtraTable = (typeof extraTables)[number];
