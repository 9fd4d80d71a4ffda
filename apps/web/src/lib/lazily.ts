/** Makes it when it is first used. A format takes the browser about a millisecond, and no page needs them all. */
export const lazily = <Made>(make: () => Made) => {
  let made: Made | undefined
  return () => (made ??= make())
}
