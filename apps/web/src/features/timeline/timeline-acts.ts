import {
  type ActivityWhat,
  logActivity as logActivityInput,
  type TimelineEntryView,
  type TimelinePage,
} from '@dossier/contracts/timeline'
import type { MeView } from '@dossier/contracts/staff'
import type { InfiniteData } from '@tanstack/react-query'
import { perform, performAloud, type RecordAct } from '../../components/perform.ts'
import { failureWords } from '../../i18n/failure-words.ts'
import { t } from '../../i18n/i18n.ts'
import { parseInput } from '../../lib/parse-input.ts'
import { queryClient } from '../../lib/query-client.ts'
import { timelineOptions } from '../../lib/record/record-query.ts'
import { client, trpc } from '../../lib/trpc.ts'

const ns = { ns: 'timeline' } as const

type Pages = InfiniteData<TimelinePage>

const withPin = (entries: readonly TimelineEntryView[], entryId: string, pinnedAt: string | null) =>
  entries.map((entry) => (entry.id === entryId ? { ...entry, pinnedAt } : entry))

const pinning = (
  contactId: string,
  entryId: string,
  pinnedAt: string | null,
): RecordAct<{ pinnedAt: string | null }> => ({
  subject: contactId,
  preview: { timeline: (entries) => withPin(entries, entryId, pinnedAt) },
  send: () => client.contacts.pinEntry.mutate({ entryId, isPinned: pinnedAt !== null }),
  confirm: (saved) => {
    queryClient.setQueriesData<Pages>(
      trpc.contacts.timeline.infiniteQueryFilter({ contactId }),
      (feed) =>
        feed && {
          ...feed,
          pages: feed.pages.map((page) => ({
            ...page,
            entries: withPin(page.entries, entryId, saved.pinnedAt),
          })),
        },
    )
  },
  said: pinnedAt === null ? t('entryUnpinned', ns) : t('entryPinned', ns),
})

/** Keeps an entry above the feed, or lets it go. */
export const pinEntry = (contactId: string, { id, pinnedAt }: TimelineEntryView) =>
  performAloud({
    ...pinning(contactId, id, pinnedAt === null ? new Date().toISOString() : null),
    takeBack: () => performAloud(pinning(contactId, id, pinnedAt)),
  })

export type Logged = { activityId: string; what: ActivityWhat; text: string; at: string }

/** Where a new entry will stand, unless it is there. */
const withLogged = (entries: readonly TimelineEntryView[], logged: Logged, me: MeView) => {
  const { activityId, what, text, at } = logged
  if (entries.some(({ data }) => 'activityId' in data && data.activityId === activityId)) return entries
  const entry: TimelineEntryView = {
    id: activityId,
    kind: 'activity.logged',
    at,
    pinnedAt: null,
    actor: { kind: 'staff', id: me.staffId, name: me.name },
    data: { activityId, what, text },
  }
  const older = entries.findIndex((one) => one.at < at)
  return older === -1 ? [...entries, entry] : entries.toSpliced(older, 0, entry)
}

/** Appends what happened outside of the product; answers why not, where it cannot. */
export const logActivity = async (contactId: string, logged: Logged, me: MeView): Promise<string | null> => {
  const parsed = parseInput(logActivityInput, { contactId, ...logged })
  if (!parsed.ok) return failureWords(parsed.failure)
  const outcome = await perform({
    subject: contactId,
    preview: { timeline: (entries) => withLogged(entries, { ...logged, text: parsed.input.text }, me) },
    send: async () => {
      const answer = await client.contacts.logActivity.mutate(parsed.input)
      // It may stand further down than what a refreshed record brings.
      await queryClient.refetchQueries({ queryKey: timelineOptions(contactId).queryKey, exact: true })
      return answer
    },
    confirm: () => {},
    said: t('logged', ns),
  })
  return outcome.ok ? null : failureWords(outcome.failure)
}
