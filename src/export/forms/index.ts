import type { ExportForm } from '../export-form.js';

/** Every form, loaded when it is asked for. One more form is one more file here. */
export const forms = {
  sqlite: async (): Promise<ExportForm> => (await import('./sqlite.js')).sqlite,
  duckdb: async (): Promise<ExportForm> => (await import('./duckdb.js')).duckdb,
  xlsx: async (): Promise<ExportForm> => (await import('./register.js')).register,
  ics: async (): Promise<ExportForm> => (await import('./calendar.js')).calendar,
  atom: async (): Promise<ExportForm> => (await import('./feed.js')).feed,
  site: async (): Promise<ExportForm> => (await import('./site.js')).site,
  alto: async (): Promise<ExportForm> => (await import('./alto.js')).altoFiles,
  mets: async (): Promise<ExportForm> => (await import('./mets.js')).metsPackages,
  hocr: async (): Promise<ExportForm> => (await import('./hocr.js')).hocrFiles,
  bagit: async (): Promise<ExportForm> => (await import('./bagit.js')).bag,
  iiif: async (): Promise<ExportForm> => (await import('./iiif.js')).iiif,
} as const;
export type FormName = keyof typeof forms;
export const formNames = Object.keys(forms) as FormName[];
