export type RecentContact = { id: string; name: string; about: string | null }

const MOST = 6

/** The contacts that were looked at, the latest first. They are forgotten with the page: names stay out of storage. */
export const createRecentContacts = () => {
  let recent: readonly RecentContact[] = []
  return {
    all: () => recent,
    add: (contact: RecentContact) => {
      recent = [contact, ...recent.filter(({ id }) => id !== contact.id)].slice(0, MOST)
    },
  }
}

export const recentContacts = createRecentContacts()
