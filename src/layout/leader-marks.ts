/** Marks that leaders are set from (………… ....... ·····), as the inside of a character class. */
export const leaderMarks = '.·•…⋯‥﹒．・';
