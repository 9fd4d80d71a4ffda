import type { CalendarView } from '@dossier/contracts/calendars/views'
import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import '../../i18n/calendar-texts.ts'
import { deleteCalendar } from '../../entities/calendars/mutations.ts'
import { useCalendars } from '../../entities/calendars/queries.ts'
import { textsOf } from '../../i18n/i18n.ts'
import { type Column, DataTable } from '../../kit/data-table.tsx'
import { lazyPart } from '../../kit/lazy-part.tsx'
import { formatList } from '../../lib/format.ts'
import { prepare } from '../../lib/prepare.ts'
import { CalendarMenu } from './calendar-menu.tsx'
import classes from './calendars.module.css'
import { hoursWords } from './hours-words.ts'

const t = textsOf('calendars')

const loadDialog = () => import('./calendar-dialog.tsx')
const CalendarDialog = lazyPart(async () => (await loadDialog()).CalendarDialog, {
  close: ({ onClose }) => onClose(),
})

type Acts = { onEdit: (calendar: CalendarView) => void; onDelete: (calendar: CalendarView) => void }

/** Its name opens it, for those who may change it. */
const NameCell = ({ calendar, onEdit }: { calendar: CalendarView } & Partial<Acts>) => (
  <>
    {onEdit ? (
      <button type="button" className={classes['name']} onClick={() => onEdit(calendar)}>
        <bdi>{calendar.name}</bdi>
      </button>
    ) : (
      <bdi>{calendar.name}</bdi>
    )}
    <span className={classes['under']}>
      {t(`kinds.${calendar.kind}`)} · {t('minutes', { count: calendar.lengthMinutes })}
      {calendar.location !== null && (
        <>
          {' · '}
          <bdi>{calendar.location}</bdi>
        </>
      )}
    </span>
  </>
)

const columnsFor = (acts: Acts | null): Column<CalendarView>[] => [
  {
    id: 'name',
    head: t('name'),
    isName: true,
    sortBy: ({ name }) => name,
    cell: (calendar) => <NameCell calendar={calendar} {...acts} />,
  },
  {
    id: 'staff',
    head: t('staff'),
    cell: ({ staff }) => <bdi className={classes['line']}>{formatList(staff.map(({ name }) => name))}</bdi>,
  },
  {
    id: 'hours',
    head: t('hoursHead'),
    cell: ({ hours, timeZone }) => (
      <>
        {hoursWords(hours).map((words) => (
          <span key={words} className={classes['line']}>
            {words}
          </span>
        ))}
        <span className={classes['under']}>{timeZone.replaceAll('_', ' ')}</span>
      </>
    ),
  },
  ...(acts
    ? [
        {
          id: 'acts',
          head: '',
          width: 44,
          isCorner: true,
          align: 'end' as const,
          cell: (calendar: CalendarView) => (
            <CalendarMenu
              name={calendar.name}
              onEdit={() => acts.onEdit(calendar)}
              onDelete={() => acts.onDelete(calendar)}
            />
          ),
        },
      ]
    : []),
]

/** What can be booked: each with its people, hours and zone. */
export const CalendarsSettings = ({ canEdit }: { canEdit: boolean }) => {
  const { query, calendars } = useCalendars()
  const [form, setForm] = useState<{ calendar?: CalendarView } | null>(null)
  const deleting = useMutation(deleteCalendar())
  const acts: Acts = {
    onEdit: (calendar) => setForm({ calendar }),
    onDelete: (calendar) => deleting.mutate(calendar),
  }
  return (
    <div>
      {canEdit && (
        <div className={classes['tools']}>
          <Button
            variant="default"
            onPointerEnter={prepare(loadDialog)}
            onFocus={prepare(loadDialog)}
            onClick={() => setForm({})}
          >
            {t('add')}
          </Button>
        </div>
      )}
      <DataTable
        label={t('calendars', { ns: 'settings' })}
        className={classes['table']}
        columns={columnsFor(canEdit ? acts : null)}
        query={query}
        rows={calendars}
        idOf={({ id }) => id}
        empty={t('empty')}
        what={t('what')}
      />
      {form && <CalendarDialog calendar={form.calendar} onClose={() => setForm(null)} />}
    </div>
  )
}
