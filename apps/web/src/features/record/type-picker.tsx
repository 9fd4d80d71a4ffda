import type { ContactTypeView } from '@dossier/contracts/contact-types/views'
import { Menu } from '@mantine/core'
import { IconChevronDown, IconListDetails } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { textsOf } from '../../i18n/i18n.ts'
import { prepare } from '../../lib/prepare.ts'
import { contactTypesOptions } from '../../entities/contact-types/queries.ts'
import { changeType } from '../../entities/contacts/mutations.ts'
import { FieldRow } from '../../kit/field-row.tsx'
import { lazyPart } from '../../kit/lazy-part.tsx'
import { MenuFailed } from '../../kit/menu-failed.tsx'
import classes from './information-panel.module.css'

const t = textsOf('record')

const loadTypesDialog = () => import('./types-dialog.tsx')
const TypesDialog = lazyPart(async () => (await loadTypesDialog()).TypesDialog, {
  close: ({ onClose }) => onClose(),
})

type Props = { contactId: string; type: ContactTypeView | null; canEdit: boolean; canEditTypes: boolean }

const NONE = 'none'

/** What the contact is to the business, out of the workspace's own list. */
export const TypePicker = ({ contactId, type, canEdit, canEditTypes }: Props) => {
  const id = useId()
  const [isOpen, setIsOpen] = useState(false)
  const [isListOpen, setIsListOpen] = useState(false)
  const types = useQuery(contactTypesOptions(isOpen))
  const { mutate } = useMutation(changeType(contactId))
  if (!canEdit)
    return (
      <FieldRow label={t('type')}>
        <span className={classes['typeText']}>{type?.name ?? t('empty', { ns: 'common' })}</span>
      </FieldRow>
    )

  const choose = (typeId: string) => {
    const chosen = types.data?.find((one) => one.id === typeId) ?? null
    mutate({ chosen, was: type })
  }
  return (
    <FieldRow label={t('type')} labelId={`${id}-label`}>
      <Menu width={220} onChange={setIsOpen}>
        <Menu.Target>
          <button
            type="button"
            className={classes['typeButton']}
            aria-labelledby={`${id}-label ${id}-value`}
            onFocus={prepare(loadTypesDialog)}
          >
            <bdi id={`${id}-value`} className={type ? undefined : classes['missing']}>
              {type?.name ?? t('addField')}
            </bdi>
            <IconChevronDown size={13} aria-hidden />
          </button>
        </Menu.Target>
        <Menu.Dropdown aria-label={t('type')} aria-labelledby={undefined} className={classes['menu'] ?? ''}>
          {types.isError && <MenuFailed what={t('typesWhat')} onRetry={() => void types.refetch()} />}
          <Menu.RadioGroup value={type?.id ?? NONE} onChange={choose}>
            {(types.data ?? (type ? [type] : [])).map((one) => (
              <Menu.RadioItem key={one.id} value={one.id} closeMenuOnClick>
                {one.name}
              </Menu.RadioItem>
            ))}
            <Menu.RadioItem value={NONE} closeMenuOnClick>
              {t('noType')}
            </Menu.RadioItem>
          </Menu.RadioGroup>
          {canEditTypes && (
            <>
              <Menu.Divider />
              <Menu.Item
                leftSection={<IconListDetails size={14} stroke={1.6} aria-hidden />}
                onClick={() => setIsListOpen(true)}
              >
                {t('editTypes')}
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      {isListOpen && <TypesDialog onClose={() => setIsListOpen(false)} />}
    </FieldRow>
  )
}
