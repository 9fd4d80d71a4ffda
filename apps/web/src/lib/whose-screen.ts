/** What the tabs of a browser, which share one session, say of it to each other: who is signed in by now. */
export type SessionMessage = { staffId: string | null }

type Ports = {
  /** Asks the server who is signed in; null where nobody is. */
  ask: () => Promise<string | null>
  post: (message: SessionMessage) => void
  /** Loads the page anew as whoever is signed in now: nothing of the former person stays. */
  showOther: () => void
  /** Somebody signed out in another tab. */
  showNobody: () => void
  /** The session ended by itself, in the middle of work. */
  renew: () => void
}

/**
 * Whose screen this is. A staff id belongs to one person in one workspace; where the session becomes another one's, in
 * whatever tab, this one follows at once.
 */
export const createWhoseScreen = ({ ask, post, showOther, showNobody, renew }: Ports) => {
  let staffId: string | null = null

  const follow = async (onNobody: () => void) => {
    const mine = staffId
    if (mine === null) return
    // Where nobody answers, nothing is known to have changed.
    const now = await ask().catch(() => mine)
    if (now === null) onNobody()
    else if (now !== mine) showOther()
  }

  return {
    /** The signed-in person, in whose name everything from here is asked for. */
    belongsTo: (id: string) => {
      if (id === staffId) return
      staffId = id
      post({ staffId })
    },
    /** Goes with each request: one of another person's screen is refused. */
    headers: (): Record<string, string> => (staffId === null ? {} : { 'x-dossier-staff': staffId }),
    signedOut: () => post({ staffId: null }),
    /** Another tab said who is signed in. */
    hear: (message: SessionMessage): Promise<void> =>
      message.staffId === staffId ? Promise.resolve() : follow(showNobody),
    /** The reader came back to this tab, or an answer said that the session is another one's. */
    check: (): Promise<void> => follow(renew),
  }
}
