/** Year and number of a 发文字号 as OCR reads them, in any bracket: 〔2021〕15号, [2021】15号. The source of a pattern. */
export const YEAR_AND_NUMBER = '[〔［[【（(](?:19|20)[0-9]{2}[〕］\\]】）)][0-9]{1,4}号';
