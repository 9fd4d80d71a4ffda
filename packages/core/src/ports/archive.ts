/** One file made of several, written as their text comes: none of it need fit into memory. */
export type Archive = { add(name: string, text: AsyncIterable<string>): Promise<void> }
