/** `large` is a million contacts, of which one workspace has half. */
export type DataSize = 'small' | 'large'

/** How many contacts the product's own seed makes; the rest of a large size are copies of them. */
export const seeded: Record<DataSize, number> = { small: 10_000, large: 25_000 }
