/** Spreads a list that was changed over the pages it was read in, so that their number and their cursors stay. */
export const overPages = <Item>(sizes: readonly number[], items: readonly Item[]): Item[][] => {
  let from = 0
  return sizes.map((size, index) => {
    const page = index === sizes.length - 1 ? items.slice(from) : items.slice(from, from + size)
    from += page.length
    return page
  })
}
