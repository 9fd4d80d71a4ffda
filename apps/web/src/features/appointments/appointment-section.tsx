import { MAX_COUNTED } from '@dossier/contracts/record/values'
import type { RecordView } from '@dossier/contracts/record/views'
import { IconCalendar } from '@tabler/icons-react'
import { appointmentsOptions, useAppointmentCount } from '../../entities/appointments/queries.ts'
import type { RecordSectionEntry } from '../../entities/record/section.ts'
import { t } from '../../i18n/i18n.ts'
import { lazyPart } from '../../kit/lazy-part.tsx'
import { TabCount } from '../../kit/tab-count.tsx'
import { queryClient } from '../../lib/query-client.ts'

const load = () => import('./appointments-panel.tsx')

const AppointmentCount = ({ record: { contact, counts } }: { record: RecordView }) => (
  <TabCount count={useAppointmentCount(contact.id, counts.appointments)} most={MAX_COUNTED} />
)

export const appointmentSection: RecordSectionEntry = {
  tab: 'appointments',
  words: () => t('tabs.appointments', { ns: 'record' }),
  Icon: IconCalendar,
  Count: AppointmentCount,
  Content: lazyPart(async () => (await load()).AppointmentsPanel, { isInPlace: true }),
  load,
  read: (contactId) => queryClient.infiniteQuery(appointmentsOptions(contactId, 'upcoming')),
  open: { words: () => t('calendar', { ns: 'appointments' }) },
  add: { words: () => t('book', { ns: 'appointments' }), key: 'a' },
}
