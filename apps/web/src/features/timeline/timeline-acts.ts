import type { MeView } from '@dossier/contracts/staff/views'
import type { ActivityWhat } from '@dossier/contracts/timeline/values'
import type { TimelineEntryView } from '@dossier/contracts/timeline/views'
import { perform, performAloud, type RecordAct } from '../../lib/acts/perform.ts'
import { failureWords } from '../../i18n/failure-words.ts'
import { t } from '../../i18n/i18n.ts'
import { checkInput } from '../../lib/check-input.ts'
import { client } from '../../lib/trpc.ts'
import { readFeedAgain, restoringActivity, withActivity, withdrawingActivity } from './activity-ways.ts'
import { writeFeeds } from './feed-cache.ts'

const ns = { ns: 'timeline' } as const

const withPin = (entries: readonly TimelineEntryView[], entryId: string, pinnedAt: string | null) =>
  entries.map((entry) => (entry.id === entryId ? { ...entry, pinnedAt } : entry))

/** The pinned ones: the latest pinned first. */
const amongPinned = (
  pinned: readonly TimelineEntryView[],
  entry: TimelineEntryView,
  pinnedAt: string | null,
) => {
  const others = pinned.filter(({ id }) => id !== entry.id)
  return pinnedAt === null ? others : [{ ...entry, pinnedAt }, ...others]
}

const pinning = (
  contactId: string,
  entry: TimelineEntryView,
  pinnedAt: string | null,
): RecordAct<{ pinnedAt: string | null }> => ({
  subject: contactId,
  preview: { timeline: (entries) => withPin(entries, entry.id, pinnedAt) },
  send: () => client.contacts.pinEntry.mutate({ entryId: entry.id, isPinned: pinnedAt !== null }),
  confirm: (saved) =>
    writeFeeds(
      contactId,
      (entries) => withPin(entries, entry.id, saved.pinnedAt),
      (pinned) => amongPinned(pinned, entry, saved.pinnedAt),
    ),
  said: pinnedAt === null ? t('entryUnpinned', ns) : t('entryPinned', ns),
})

/** Keeps an entry above the feed, or lets it go. */
export const pinEntry = (contactId: string, entry: TimelineEntryView) => {
  const { pinnedAt } = entry
  return performAloud({
    ...pinning(contactId, entry, pinnedAt === null ? new Date().toISOString() : null),
    takeBack: () => performAloud(pinning(contactId, entry, pinnedAt)),
  })
}

export type Logged = { activityId: string; what: ActivityWhat; text: string; at: string }

const entryOf = ({ activityId, what, text, at }: Logged, me: MeView) =>
  ({
    id: activityId,
    kind: 'activity.logged',
    at,
    pinnedAt: null,
    actor: { kind: 'staff', id: me.staffId, name: me.name },
    data: { activityId, what, text },
  }) as const

/** Appends what happened outside of the product; answers why not, where it cannot. */
export const logActivity = async (contactId: string, logged: Logged, me: MeView): Promise<string | null> => {
  const parsed = await checkInput('logActivity', { contactId, ...logged })
  if (!parsed.ok) return failureWords(parsed.failure)
  const entry = entryOf({ ...logged, text: parsed.input.text }, me)
  const outcome = await perform({
    subject: contactId,
    preview: { timeline: (entries) => withActivity(entries, entry) },
    send: async () => {
      const answer = await client.contacts.logActivity.mutate(parsed.input)
      await readFeedAgain(contactId)
      return answer
    },
    confirm: () => {},
    said: t('logged', ns),
    takeBack: () =>
      performAloud({
        ...withdrawingActivity(contactId, logged.activityId),
        said: t('withdrawn', ns),
        takeBack: () => performAloud({ ...restoringActivity(contactId, entry), said: t('logged', ns) }),
      }),
  })
  return outcome.ok ? null : failureWords(outcome.failure)
}
