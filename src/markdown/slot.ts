/** The mark of a slot in a rendered body. The parser turns every NUL of a text into U+FFFD, so that no writer can make one. */
export const SLOT = '\0';
