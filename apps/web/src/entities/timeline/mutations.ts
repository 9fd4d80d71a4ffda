import type { EntryOf, TimelineEntryView } from '@dossier/contracts/timeline/views'
import { t } from '../../i18n/i18n.ts'
import { type Change, change, recordScope, runChange, shownInPlace, step } from '../../lib/change.ts'
import { client } from '../../lib/trpc.ts'
import { entriesTarget, readFeedAgain, writeFeeds } from './queries.ts'

type Entry = TimelineEntryView
type Activity = EntryOf<'activity.logged'>

const ns = { ns: 'timeline' } as const

const withPin = (entries: readonly Entry[], entryId: string, pinnedAt: string | null) =>
  entries.map((entry) => (entry.id === entryId ? { ...entry, pinnedAt } : entry))

/** The pinned ones: the latest pinned first. */
const amongPinned = (pinned: readonly Entry[], entry: Entry, pinnedAt: string | null) => {
  const others = pinned.filter(({ id }) => id !== entry.id)
  return pinnedAt === null ? others : [{ ...entry, pinnedAt }, ...others]
}

type Pin = { entry: Entry; pinnedAt: string | null }
const pinWords = (pinnedAt: string | null) =>
  pinnedAt === null ? t('entryUnpinned', ns) : t('entryPinned', ns)

/** Keeps an entry above the feed, or lets it go where `pinnedAt` is null. */
export const pinEntry = (contactId: string): Change<Pin, { pinnedAt: string | null }> =>
  change({
    scope: recordScope(contactId),
    send: ({ entry, pinnedAt }) =>
      client.timeline.pinEntry.mutate({ entryId: entry.id, isPinned: pinnedAt !== null }),
    optimistic: ({ entry, pinnedAt }) => [
      entriesTarget(contactId).lay((entries) => withPin(entries, entry.id, pinnedAt)),
    ],
    write: (saved, { entry }) =>
      writeFeeds(
        contactId,
        (entries) => withPin(entries, entry.id, saved.pinnedAt),
        (pinned) => amongPinned(pinned, entry, saved.pinnedAt),
      ),
    happened: ({ pinnedAt }) => [
      { act: pinnedAt === null ? 'entry.unpinned' : 'entry.pinned', recordId: contactId },
    ],
    message: (_, { pinnedAt }) => pinWords(pinnedAt),
    undo: (_, { entry }) =>
      step(pinEntry(contactId), { entry, pinnedAt: entry.pinnedAt }, pinWords(entry.pinnedAt)),
  })

type Deleted = { activityId: string; deletedAt: string | null }

const without = (entries: readonly Entry[], activityId: string) =>
  entries.filter(({ data }) => !('activityId' in data && data.activityId === activityId))

/** Where an entry stands by its time, unless what it tells is there. */
const withActivity = (entries: readonly Entry[], entry: Activity): Entry[] => {
  if (without(entries, entry.data.activityId).length < entries.length) return [...entries]
  const older = entries.findIndex((one) => Date.parse(one.at) < Date.parse(entry.at))
  return older === -1 ? [...entries, entry] : entries.toSpliced(older, 0, entry)
}

const appearing = (contactId: string) => ({
  scope: recordScope(contactId),
  optimistic: (entry: Activity) => [entriesTarget(contactId).lay((entries) => withActivity(entries, entry))],
  write: (_: unknown, entry: Activity) => {
    writeFeeds(
      contactId,
      (entries) => withActivity(entries, entry),
      (pinned) => [...pinned],
    )
    // It may stand further down than what a hint reads again, and has an id of its own by now.
    void readFeedAgain(contactId)
  },
  message: () => t('logged', ns),
  undo: (_: unknown, entry: Activity) =>
    step(deleteActivity(contactId), entry, {
      words: t('activityDeleted', ns),
      // No entry is left in the feed that could bring it back.
      action: {
        label: t('undo', { ns: 'common' }),
        run: () => void runChange(restoreActivity(contactId), entry).catch(() => undefined),
      },
    }),
})

/** Appends what happened outside of the product. */
export const logActivity = (contactId: string): Change<Activity, { activityId: string }> =>
  change({
    ...appearing(contactId),
    send: ({ at, data }) => client.timeline.logActivity.mutate({ contactId, at, ...data }),
    happened: () => [{ act: 'activity.logged', recordId: contactId }],
    failure: shownInPlace,
  })

const restoreActivity = (contactId: string): Change<Activity, Deleted> =>
  change({
    ...appearing(contactId),
    send: ({ data: { activityId } }) => client.timeline.restoreActivity.mutate({ contactId, activityId }),
    happened: () => [{ act: 'activity.restored', recordId: contactId }],
  })

/** Deletes what was logged by hand. */
export const deleteActivity = (contactId: string): Change<Activity, Deleted> =>
  change({
    scope: recordScope(contactId),
    send: ({ data: { activityId } }) => client.timeline.deleteActivity.mutate({ contactId, activityId }),
    optimistic: ({ data }) => [entriesTarget(contactId).lay((entries) => without(entries, data.activityId))],
    write: (_, { data }) => writeFeeds(contactId, (entries) => without(entries, data.activityId)),
    happened: () => [{ act: 'activity.deleted', recordId: contactId }],
    message: () => t('activityDeleted', ns),
    undo: (_, entry) => step(restoreActivity(contactId), entry, t('logged', ns)),
  })
