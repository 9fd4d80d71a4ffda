/** A note's HTML has at most so many characters, as it comes and once it is cleaned. */
export const MAX_NOTE = 150_000
