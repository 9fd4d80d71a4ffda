import { Button } from '@mantine/core'
import { IconTrash, IconX } from '@tabler/icons-react'
import { deleteContacts } from '../../entities/deletion/deletion-acts.ts'
import { textsOf } from '../../i18n/i18n.ts'
import { useMe } from '../../entities/session/me.ts'
import { changeOwnerOfMany, tagMany } from './selection-acts.ts'
import classes from './selection-bar.module.css'
import { SelectionOwnerMenu } from './selection-owner-menu.tsx'
import { SelectionTagPicker } from './selection-tag-picker.tsx'

const t = textsOf('selection')

type Props = {
  ids: ReadonlySet<string>
  words: string
  onClear: () => void
}

/** What can be done with the selected contacts. It floats, so that no row moves. */
export const SelectionBar = ({ ids, words, onClear }: Props) => {
  const { abilities } = useMe()
  return (
    <section aria-label={t('selection')} className={classes['bar']}>
      <strong className={classes['count']}>{words}</strong>
      <SelectionTagPicker onPick={(tag) => void tagMany([...ids], tag)} />
      <SelectionOwnerMenu onPick={(owner) => void changeOwnerOfMany([...ids], owner)} />
      {abilities.deleteContacts && (
        <Button
          variant="default"
          className={classes['button']}
          title={t('deleteSelected')}
          leftSection={<IconTrash size={14} aria-hidden />}
          onClick={() => {
            void deleteContacts([...ids])
            onClear()
          }}
        >
          {t('deleteSelected')}
        </Button>
      )}
      <Button
        variant="subtle"
        color="gray"
        className={classes['button']}
        title={t('clearSelection')}
        leftSection={<IconX size={14} aria-hidden />}
        onClick={onClear}
      >
        {t('clearSelection')}
      </Button>
    </section>
  )
}
