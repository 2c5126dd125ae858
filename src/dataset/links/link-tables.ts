/** Tables drawn from all issues together, by name. */
export const linkTables = ['links', 'validity'] as const;
export type LinkTable = (typeof linkTables)[number];
export const extraTables = [...linkTables, 'units'] as const;
export type ExtraTable = (typeof extraTables)[number];
