import type { RecordSection, RecordSections, RecordTab, RecordView } from '@dossier/contracts/record/views'
import { queryOptions } from '@tanstack/react-query'
import type { Readers } from '../../lib/live/hints.ts'
import { optimisticTarget } from '../../lib/optimistic.ts'
import { queryClient } from '../../lib/query-client.ts'
import { client, trpc } from '../../lib/trpc.ts'
import { putFirstAppointments } from '../appointments/queries.ts'
import { putFirstNotes } from '../notes/queries.ts'
import { putFirstTasks } from '../tasks/queries.ts'
import { putNewest } from '../timeline/queries.ts'

export const recordTarget = (contactId: string) => optimisticTarget<RecordView>(`record ${contactId}`)

/** Where each section keeps the first page that a record brings along. */
const sections: { [Tab in RecordSection]: (contactId: string, page: RecordSections[Tab]) => Promise<void> } =
  {
    appointments: putFirstAppointments,
    tasks: putFirstTasks,
    notes: putFirstNotes,
  }

type SectionOf<Tab extends RecordSection> = { tab: Tab; page: RecordSections[Tab] }
const putSection = <Tab extends RecordSection>(contactId: string, { tab, page }: SectionOf<Tab>) =>
  sections[tab](contactId, page)

/** The whole record in one request, with the first page of the tab that it opens on. */
export const recordOptions = (contactId: string, tab: RecordTab = 'activity') =>
  queryOptions({
    queryKey: trpc.contacts.record.queryKey({ contactId }),
    queryFn: async ({ signal }) => {
      const record = await client.contacts.record.query({ contactId, tab }, { signal })
      await Promise.all([
        putNewest(contactId, record.timeline),
        record.section && putSection(contactId, record.section),
      ])
      return record
    },
  })

export const recordNow = (contactId: string): RecordView | undefined =>
  queryClient.getQueryData(recordOptions(contactId).queryKey)

/** Puts a confirmed answer into the record that was read. A reading on its way may be older: it is dropped. */
export const writeRecord = (contactId: string, put: (record: RecordView) => RecordView) => {
  const { queryKey } = recordOptions(contactId)
  void queryClient.cancelQueries({ queryKey })
  queryClient.setQueryData(queryKey, (record: RecordView | undefined) => record && put(record))
}

export const recordReaders = {
  contact: ({ recordIds, isAll }) => {
    if (isAll) void queryClient.invalidateQueries(trpc.contacts.record.queryFilter())
    for (const contactId of recordIds)
      void queryClient.invalidateQueries({ queryKey: recordOptions(contactId).queryKey })
  },
} satisfies Partial<Readers>
