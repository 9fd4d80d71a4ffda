/** Made when first used: each takes the browser about a millisecond, and no page needs them all. */
export const lazily = <Format>(make: () => Format) => {
  let made: Format | undefined
  return () => (made ??= make())
}
