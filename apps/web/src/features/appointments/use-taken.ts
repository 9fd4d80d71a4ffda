import { useState } from 'react'
import { t } from '../../i18n/i18n.ts'
import { type Failure, toFailure } from '../../lib/failure.ts'
import { queryClient } from '../../lib/query-client.ts'
import { trpc } from '../../lib/trpc.ts'

/** Remembers the time that was refused because somebody else has it, and reads again what is free. */
export const useTaken = () => {
  const [taken, setTaken] = useState<string | null>(null)
  return {
    taken,
    sendFor: async (start: string, send: () => Promise<unknown>) => {
      try {
        await send()
      } catch (error) {
        if (toFailure(error).reason === 'appointment.taken') {
          setTaken(start)
          void queryClient.invalidateQueries(trpc.appointments.slots.pathFilter())
        }
        throw error
      }
    },
    /** Who was faster, where it was the appointment itself that changed. */
    explain: ({ reason, conflict }: Failure): string | null => {
      if (reason === 'appointment.taken') return t('taken', { ns: 'appointments' })
      const who = conflict?.changedBy ?? t('someone', { ns: 'record' })
      return conflict && t('conflict', { ns: 'appointments', who })
    },
  }
}
