import type { AppointmentView } from '@dossier/contracts/appointments/views'
import { ActionIcon, Menu } from '@mantine/core'
import {
  IconArrowBackUp,
  IconCalendarTime,
  IconCalendarX,
  IconDots,
  IconPencil,
  IconUserCheck,
  IconUserX,
} from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { type Mark, markAppointment, reinstateAppointment } from '../../entities/appointments/mutations.ts'
import { shortWhen } from '../../entities/appointments/when-words.ts'
import { textsOf } from '../../i18n/i18n.ts'

const t = textsOf('appointments')
const icon = { size: 15, stroke: 1.6, 'aria-hidden': true }

/** What is asked about before it is done. */
export type Asked = 'reschedule' | 'edit' | 'cancel'

type Props = { contactId: string; appointment: AppointmentView; onAsk: (what: Asked) => void }

const marks: [Mark, typeof IconUserCheck][] = [
  ['showed', IconUserCheck],
  ['no_show', IconUserX],
  ['confirmed', IconArrowBackUp],
]

/** What can be said of it: how it went, once it has begun, and nothing that is said already. */
const marksFor = ({ status, startsAt }: AppointmentView, now: Date) =>
  marks.filter(([mark]) =>
    mark === 'confirmed'
      ? status === 'showed' || status === 'no_show'
      : mark !== status && new Date(startsAt) <= now,
  )

/** What can be done with an appointment. */
export const AppointmentMenu = ({ contactId, appointment, onAsk }: Props) => {
  const showed = useMutation(markAppointment(contactId, 'showed'))
  const noShow = useMutation(markAppointment(contactId, 'no_show'))
  const cleared = useMutation(markAppointment(contactId, 'confirmed'))
  const marking = { showed, no_show: noShow, confirmed: cleared }
  const reinstating = useMutation(reinstateAppointment(contactId))
  const { id: appointmentId, calendar, startsAt, status } = appointment
  const now = new Date()
  // How it went stands until it is cleared.
  const isMarked = status === 'showed' || status === 'no_show'
  const known = { appointmentId, appointment }
  const words = t('actionsFor', { what: calendar.name, when: shortWhen(new Date(startsAt), now) })
  return (
    <Menu width={210} position="bottom-end">
      <Menu.Target>
        <ActionIcon aria-label={words} title={words}>
          <IconDots size={16} stroke={1.8} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {status === 'cancelled' ? (
          <Menu.Item leftSection={<IconArrowBackUp {...icon} />} onClick={() => reinstating.mutate(known)}>
            {t('acts.reinstate')}
          </Menu.Item>
        ) : (
          <>
            {marksFor(appointment, now).map(([mark, Icon]) => (
              <Menu.Item
                key={mark}
                leftSection={<Icon {...icon} />}
                onClick={() => marking[mark].mutate(known)}
              >
                {t(`acts.${mark}`)}
              </Menu.Item>
            ))}
            {!isMarked && (
              <Menu.Item leftSection={<IconCalendarTime {...icon} />} onClick={() => onAsk('reschedule')}>
                {t('acts.reschedule')}
              </Menu.Item>
            )}
            <Menu.Item leftSection={<IconPencil {...icon} />} onClick={() => onAsk('edit')}>
              {t('acts.edit')}
            </Menu.Item>
            {!isMarked && (
              <Menu.Item leftSection={<IconCalendarX {...icon} />} onClick={() => onAsk('cancel')}>
                {t('acts.cancel')}
              </Menu.Item>
            )}
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
