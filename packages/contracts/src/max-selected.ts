/** So many contacts are changed by one act at most; apart from the schemas, for the list counts by it. */
export const MAX_SELECTED = 200
