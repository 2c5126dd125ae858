/** Marks that leaders are set from (………… ....... ·····), as the inside of a character class. FOP prints # where a font lacks the mark. */
export const leaderMarks = '.·•…⋯‥﹒．・#';
