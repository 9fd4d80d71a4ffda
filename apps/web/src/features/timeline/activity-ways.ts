import type { TimelineEntryView } from '@dossier/contracts/timeline/views'
import type { RecordAct } from '../../lib/acts/perform.ts'
import { queryClient } from '../../lib/query-client.ts'
import { timelineOptions } from '../../entities/record/record-query.ts'
import { client } from '../../lib/trpc.ts'
import { writeFeeds } from './feed-cache.ts'

type Entry = TimelineEntryView
type Way = Omit<RecordAct<unknown>, 'said' | 'takeBack'>

const without = (entries: readonly Entry[], activityId: string) =>
  entries.filter(({ data }) => !('activityId' in data && data.activityId === activityId))

/** Where an entry stands by its time, unless what it tells is there. */
export const withActivity = (
  entries: readonly Entry[],
  entry: Extract<Entry, { kind: 'activity.logged' }>,
): Entry[] => {
  const { activityId } = entry.data
  if (without(entries, activityId).length < entries.length) return [...entries]
  const older = entries.findIndex((one) => Date.parse(one.at) < Date.parse(entry.at))
  return older === -1 ? [...entries, entry] : entries.toSpliced(older, 0, entry)
}

/** It may stand further down than what a refreshed record brings. */
export const readFeedAgain = (contactId: string) =>
  queryClient.refetchQueries({ queryKey: timelineOptions(contactId).queryKey, exact: true })

/** Takes back what was logged by hand. */
export const withdrawingActivity = (contactId: string, activityId: string): Way => ({
  subject: contactId,
  preview: { timeline: (entries) => without(entries, activityId) },
  send: () => client.contacts.deleteActivity.mutate({ contactId, activityId }),
  confirm: () => writeFeeds(contactId, (entries) => without(entries, activityId)),
})

/** Puts it back where it stood. */
export const restoringActivity = (
  contactId: string,
  entry: Extract<Entry, { kind: 'activity.logged' }>,
): Way => ({
  subject: contactId,
  preview: { timeline: (entries) => withActivity(entries, entry) },
  send: async () => {
    await client.contacts.restoreActivity.mutate({ contactId, activityId: entry.data.activityId })
    await readFeedAgain(contactId)
  },
  confirm: () => {},
})
