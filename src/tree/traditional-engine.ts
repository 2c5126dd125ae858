/** The data of tesseract for prints in traditional characters; the end of the name of an engine that has them. */
export const TRADITIONAL_LANGUAGE = 'chi_tra';

/** Was a sheet read by what was made for traditional characters? @param engine its name, as `ocr.engine` has it */
export const readsTraditional = (engine: string): boolean => engine.endsWith(TRADITIONAL_LANGUAGE);
