/** A promise of the product that the run found broken. */
export type Violation = {
  /** Which: `faults/README.md` says what each number means. */
  invariant: 'I3' | 'I6' | 'I7' | 'I8' | 'I9' | 'I10'
  /** The contact's id, where it is about one. */
  contact: string | null
  what: string
}
