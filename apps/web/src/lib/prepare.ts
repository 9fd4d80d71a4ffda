/** Fetches what will soon be needed. Whether it came is said where it is needed. */
export const prepare = (load: () => Promise<unknown>) => () => {
  load().catch(() => {})
}
