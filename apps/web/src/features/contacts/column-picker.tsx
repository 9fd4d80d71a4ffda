import { ActionIcon, Button, Popover } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconColumns3 } from '@tabler/icons-react'
import { textsOf } from '../../i18n/i18n.ts'
import {
  type ColumnChoice,
  type ColumnId,
  columnIds,
  moveColumn,
  toggleColumn,
  usualColumns,
} from './column-choice.ts'
import { columnWords } from './columns.tsx'
import classes from './column-picker.module.css'

const t = textsOf('list')

type Props = { choice: ColumnChoice; onChoice: (choice: ColumnChoice) => void }

/** Which columns show, and in what order. */
export const ColumnPicker = ({ choice, onChoice }: Props) => {
  const hidden = columnIds.filter((id) => !choice.shown.includes(id))
  const last = choice.shown.length - 1

  const line = (id: ColumnId, place: number) => (
    <li key={id} className={classes['line']}>
      <label className={classes['label']}>
        <input
          type="checkbox"
          checked={place >= 0}
          disabled={id === 'name'}
          onChange={() => onChoice(toggleColumn(choice, id))}
        />
        {columnWords(id)}
      </label>
      {place > 0 && (
        <>
          <ActionIcon
            size={24}
            aria-label={t('moveEarlier', { column: columnWords(id) })}
            aria-disabled={place === 1}
            onClick={() => onChoice(moveColumn(choice, id, -1))}
          >
            <IconArrowUp size={14} aria-hidden />
          </ActionIcon>
          <ActionIcon
            size={24}
            aria-label={t('moveLater', { column: columnWords(id) })}
            aria-disabled={place === last}
            onClick={() => onChoice(moveColumn(choice, id, 1))}
          >
            <IconArrowDown size={14} aria-hidden />
          </ActionIcon>
        </>
      )}
    </li>
  )

  return (
    <Popover width={260} position="bottom-end" trapFocus>
      <Popover.Target>
        <ActionIcon className={classes['open']} aria-label={t('chooseColumns')} title={t('chooseColumns')}>
          <IconColumns3 size={16} stroke={1.6} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown className={classes['panel'] ?? ''}>
        <ul>
          {choice.shown.map((id, place) => line(id, place))}
          {hidden.map((id) => line(id, -1))}
        </ul>
        <Button
          className={classes['usual']}
          variant="subtle"
          color="gray"
          fullWidth
          onClick={() => onChoice(usualColumns)}
        >
          {t('usualColumns')}
        </Button>
      </Popover.Dropdown>
    </Popover>
  )
}
