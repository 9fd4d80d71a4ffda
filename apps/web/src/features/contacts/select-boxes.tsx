import { contactName } from '@dossier/contracts/contacts/contact-name'
import { MAX_SELECTED } from '@dossier/contracts/contacts/values'
import type { ContactRow } from '@dossier/contracts/contacts/views'
import { textsOf } from '../../i18n/i18n.ts'
import classes from './contact-table.module.css'

const t = textsOf('list')

const keep = () => {}

type RowProps = { row: ContactRow; isSelected: boolean; onChoose: (isRange: boolean) => void }

/** A row's box. Keys choose the row from its name, so Tab need not stop here as well. */
export const RowBox = ({ row, isSelected, onChoose }: RowProps) => {
  return (
    <label className={classes['box']}>
      <input
        type="checkbox"
        tabIndex={-1}
        aria-label={t('selectRow', { name: contactName(row) ?? t('unnamed', { ns: 'common' }) })}
        checked={isSelected}
        onChange={keep}
        onClick={(event) => onChoose(event.shiftKey)}
      />
    </label>
  )
}

type HeadProps = {
  /** How many rows are selected, and how many the list has where that is known. */
  selected: number
  total: number | null
  onTake: () => void
  onClear: () => void
}

/** Takes all rows of a short list, or as many of the first as can be changed at once; then lets go of them. */
export const HeadBox = ({ selected, total, onTake, onClear }: HeadProps) => {
  const isAll = total !== null && total <= MAX_SELECTED
  const words =
    selected > 0 ? t('clearAll') : isAll ? t('selectAll') : t('selectFirst', { count: MAX_SELECTED })
  return (
    <label className={classes['box']} title={words}>
      <input
        ref={(box) => {
          if (box) box.indeterminate = selected > 0 && selected !== total
        }}
        type="checkbox"
        aria-label={words}
        checked={selected > 0}
        onChange={selected > 0 ? onClear : onTake}
      />
    </label>
  )
}
