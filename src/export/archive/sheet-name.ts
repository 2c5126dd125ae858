/** File of a sheet: `0001.xml`. Names sort as the sheets do. */
export const sheetName = (sheet: number, ending: string): string => `${String(sheet).padStart(4, '0')}.${ending}`;
