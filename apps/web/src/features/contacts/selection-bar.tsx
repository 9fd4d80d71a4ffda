import { ActionBar, Button } from '@mantine/core'
import { IconTrash, IconX } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { deleteContacts } from '../../entities/deletion/mutations.ts'
import { changeOwners } from '../../entities/contacts/many-mutations.ts'
import { tagContacts } from '../../entities/tags/many-mutations.ts'
import { textsOf } from '../../i18n/i18n.ts'
import { useMe } from '../../entities/session/me.ts'
import classes from './selection-bar.module.css'
import { dropRows } from './selection.ts'
import { selectionStore } from './selection-store.ts'
import { SelectionOwnerMenu } from './selection-owner-menu.tsx'
import { SelectionTagPicker } from './selection-tag-picker.tsx'

const t = textsOf('selection')

type Props = {
  ids: ReadonlySet<string>
  words: string
  onClear: () => void
}

/** What no longer exists is selected no longer. */
const dropGone = ({ goneIds }: { goneIds: readonly string[] }) =>
  selectionStore.set(dropRows(selectionStore.get(), goneIds))

/** What can be done with the selected contacts. It floats, so that no row moves. */
export const SelectionBar = ({ ids, words, onClear }: Props) => {
  const { abilities } = useMe()
  const tagging = useMutation(tagContacts())
  const giving = useMutation(changeOwners())
  const deleting = useMutation(deleteContacts())
  return (
    <div className={classes['place']}>
      <ActionBar
        opened
        role="region"
        aria-label={t('selection')}
        className={classes['bar'] ?? ''}
        withinPortal={false}
        position={{}}
        zIndex={3}
        withBorder
        transitionProps={{ duration: 0 }}
      >
        <strong className={classes['count']}>{words}</strong>
        <SelectionTagPicker
          onPick={(tag) => tagging.mutate({ ids: [...ids], tag }, { onSuccess: dropGone })}
        />
        <SelectionOwnerMenu
          onPick={(owner) => giving.mutate({ ids: [...ids], owner }, { onSuccess: dropGone })}
        />
        {abilities.deleteContacts && (
          <Button
            variant="default"
            className={classes['button']}
            title={t('deleteSelected')}
            leftSection={<IconTrash size={14} aria-hidden />}
            onClick={() => {
              deleting.mutate({ contactIds: [...ids] })
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
      </ActionBar>
    </div>
  )
}
