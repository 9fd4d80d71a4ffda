/** A contact has at most this many emails, and as many phones; apart from the schemas, for the record counts by it. */
export const MAX_ADDRESSES = 11
