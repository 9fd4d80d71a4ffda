import { type AppointmentGroup, appointmentGroups } from '@dossier/contracts/appointments/values'
import type { AppointmentView } from '@dossier/contracts/appointments/views'
import { Button, EmptyState, Tabs } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { calendarsOptions } from '../../entities/calendars/queries.ts'
import { textsOf } from '../../i18n/i18n.ts'
import { lazyPart } from '../../kit/lazy-part.tsx'
import { MoreButton } from '../../kit/more-button.tsx'
import { QueryFailed } from '../../kit/query-failed.tsx'
import { SkeletonLines } from '../../kit/skeleton-lines.tsx'
import { prepare } from '../../lib/prepare.ts'
import { AppointmentItem } from './appointment-item.tsx'
import classes from './appointments.module.css'
import { useAppointments } from './use-appointments.ts'

const t = textsOf('appointments')

const close = { close: ({ onClose }: { onClose: () => void }) => onClose() }
const loadBooking = () => import('./booking-dialog.tsx')
const BookingDialog = lazyPart(async () => (await loadBooking()).BookingDialog, close)
const loadOthers = () => import('./other-dialogs.ts')
const CancelDialog = lazyPart(async () => (await loadOthers()).CancelDialog, close)
const EditDialog = lazyPart(async () => (await loadOthers()).EditDialog, close)

type Asking = { what: 'book' } | { what: 'reschedule' | 'edit' | 'cancel'; appointment: AppointmentView }

type Props = {
  contactId: string
  /** How often the reader asked to add one: each time the form opens. */
  asked: number
}

/** What a contact is booked for, was, and was to be. */
export const AppointmentsPanel = ({ contactId, asked }: Props) => {
  const [group, setGroup] = useState<AppointmentGroup>('upcoming')
  const { appointments, query, record, canEdit } = useAppointments(contactId, group)
  useQuery(calendarsOptions(canEdit))
  const [asking, setAsking] = useState<Asking | null>(null)
  const [heard, setHeard] = useState(0)
  if (asked !== heard) {
    setHeard(asked)
    if (asked > heard) setAsking({ what: 'book' })
  }
  const onClose = () => setAsking(null)

  const list = appointments ? (
    <>
      {appointments.length === 0 && <EmptyState description={t(`empty.${group}`)} />}
      <ul>
        {appointments.map((appointment) => (
          <AppointmentItem
            key={appointment.id}
            contactId={contactId}
            contactZone={record?.contact.timeZone ?? null}
            appointment={appointment}
            canEdit={canEdit}
            onAsk={(what) => setAsking({ what, appointment })}
          />
        ))}
      </ul>
      {query.hasNextPage && (
        <MoreButton words={t('more')} isBusy={query.isFetching} onMore={() => void query.fetchNextPage()} />
      )}
    </>
  ) : query.isError ? (
    <QueryFailed what={t('what')} query={query} />
  ) : (
    <SkeletonLines lines={4} height={52} />
  )

  return (
    <div className={classes['panel']}>
      <Tabs
        value={group}
        onChange={(value) => setGroup(appointmentGroups.find((one) => one === value) ?? 'upcoming')}
        keepMounted={false}
      >
        <div className={classes['head']}>
          <Tabs.List aria-label={t('groupsLabel')} className={classes['groups'] ?? ''}>
            {appointmentGroups.map((one) => (
              <Tabs.Tab key={one} value={one}>
                {t(`groups.${one}`)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          {canEdit && (
            <Button
              variant="default"
              onPointerEnter={prepare(loadBooking)}
              onFocus={prepare(loadBooking)}
              onClick={() => setAsking({ what: 'book' })}
            >
              {t('add')}
            </Button>
          )}
        </div>
        {appointmentGroups.map((one) => (
          <Tabs.Panel key={one} value={one}>
            {one === group && list}
          </Tabs.Panel>
        ))}
      </Tabs>
      {(asking?.what === 'book' || asking?.what === 'reschedule') && (
        <BookingDialog
          contactId={contactId}
          appointment={asking.what === 'reschedule' ? asking.appointment : undefined}
          onClose={onClose}
        />
      )}
      {asking?.what === 'edit' && (
        <EditDialog contactId={contactId} appointment={asking.appointment} onClose={onClose} />
      )}
      {asking?.what === 'cancel' && (
        <CancelDialog contactId={contactId} appointment={asking.appointment} onClose={onClose} />
      )}
    </div>
  )
}
