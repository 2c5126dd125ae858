/** Words parted by white space → a list: word lists stay readable as text, several words to a line. */
export const wordList = (text: string): readonly string[] => text.trim().split(/\s+/);
