/** One Chinese character, and nothing else. */
export const HAN = /^\p{Script=Han}$/u;
