import type { AppointmentView } from '@dossier/contracts/appointments/views'
import { BookDialog } from './book-dialog.tsx'
import { RescheduleDialog } from './reschedule-dialog.tsx'

type Props = {
  contactId: string
  /** The one that is moved; without, a new one is booked. */
  appointment?: AppointmentView | undefined
  onClose: () => void
}

/** Books an appointment, or moves one: the same choice of a day and a time. */
export const BookingDialog = ({ appointment, ...props }: Props) =>
  appointment ? <RescheduleDialog appointment={appointment} {...props} /> : <BookDialog {...props} />
