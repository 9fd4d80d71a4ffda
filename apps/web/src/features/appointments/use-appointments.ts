import type { AppointmentGroup } from '@dossier/contracts/appointments/values'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { appointmentsInOrder } from '../../entities/appointments/appointments-in-order.ts'
import { appointmentsOptions, appointmentsTarget } from '../../entities/appointments/queries.ts'
import { useRecord } from '../../entities/record/use-record.ts'
import { useOptimistic } from '../../lib/optimistic.ts'

/** The appointments of a contact in a group, as the reader sees them, unconfirmed changes among them. */
export const useAppointments = (contactId: string, group: AppointmentGroup) => {
  const { record, isSettled } = useRecord(contactId)
  const query = useInfiniteQuery({ ...appointmentsOptions(contactId, group), enabled: isSettled })
  const lay = useOptimistic(appointmentsTarget(contactId))
  const appointments = useMemo(() => {
    const loaded = query.data?.pages.flatMap((page) => page.appointments)
    return loaded && appointmentsInOrder(lay(loaded), group, new Date())
  }, [query.data, lay, group])
  return { appointments, query, record, canEdit: record?.abilities.edit ?? false }
}
