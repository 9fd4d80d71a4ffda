import type { DeletedContactView } from '@dossier/contracts/deletion/views'
import { ActionIcon, Button } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { askDeletionReason } from '../../entities/deletion/deletion-reason.tsx'
import { textsOf } from '../../i18n/i18n.ts'
import { formatAgo } from '../../lib/format.ts'
import { useMe } from '../../entities/session/me.ts'
import { When } from '../../kit/when.tsx'
import classes from './restore-page.module.css'
import { timeLeft } from './time-left.ts'

const t = textsOf('deletion')

type Props = {
  contact: DeletedContactView
  isSelected: boolean
  onSelect: (isOn: boolean) => void
  onRestore: () => void
  /** Null for those who may neither hold nor delete permanently. */
  onMenu: ((button: HTMLElement) => void) | null
}

const Left = ({ contact: { hold, isErasing, purgeAfter } }: Pick<Props, 'contact'>) => {
  if (isErasing) return <span className={classes['erasing']}>{t('erasing')}</span>
  if (!hold) return <time dateTime={purgeAfter}>{timeLeft(purgeAfter, Date.now())}</time>
  const when = formatAgo(new Date(hold.at), new Date())
  return (
    <span className={classes['held']} title={t('heldBy', { when, name: hold.by, reason: hold.reason })}>
      {t('held')}
    </span>
  )
}

/** Why it was deleted: said later or said anew, by whoever may delete. */
const Reason = ({ contact, name }: Pick<Props, 'contact'> & { name: string }) => {
  const { deleteContacts } = useMe().abilities
  const { id, reason, isErasing } = contact
  const words = reason === null ? null : <bdi>{reason}</bdi>
  if (!deleteContacts || isErasing)
    return (
      words && (
        <span className={classes['under']} title={reason ?? undefined}>
          {words}
        </span>
      )
    )
  return (
    <button
      type="button"
      className={classes['reason']}
      data-empty={reason === null || undefined}
      title={reason ?? undefined}
      aria-label={reason === null ? t('addReasonFor', { name }) : t('changeReason', { reason })}
      onClick={() => askDeletionReason({ contactIds: [id], name: contact.name, was: reason })}
    >
      {words ?? t('addReason')}
    </button>
  )
}

export const RestoreRow = ({ contact, isSelected, onSelect, onRestore, onMenu }: Props) => {
  const name = contact.name ?? t('unnamed', { ns: 'common' })
  return (
    <tr data-selected={isSelected || undefined}>
      <td className={classes['check']}>
        <input
          type="checkbox"
          aria-label={t('select', { name })}
          checked={isSelected}
          disabled={contact.isErasing}
          onChange={(event) => onSelect(event.currentTarget.checked)}
        />
      </td>
      <th scope="row">
        <span className={classes['name']} title={name}>
          <bdi>{name}</bdi>
        </span>
        {contact.email !== null && (
          <span className={classes['under']}>
            <bdi>{contact.email}</bdi>
          </span>
        )}
      </th>
      <td>
        <span>
          <When at={contact.deletedAt} /> {t('by', { name: contact.deletedBy })}
        </span>
        <Reason contact={contact} name={name} />
      </td>
      <td className={classes['left']}>
        <Left contact={contact} />
      </td>
      <td className={classes['acts']}>
        {!contact.isErasing && (
          <>
            <Button
              variant="default"
              size="compact-sm"
              aria-label={t('restoreThis', { name })}
              onClick={onRestore}
            >
              {t('restore')}
            </Button>
            {onMenu && (
              <ActionIcon
                aria-haspopup="menu"
                aria-label={t('actionsFor', { name })}
                onClick={(event) => onMenu(event.currentTarget)}
              >
                <IconDots size={16} stroke={1.8} aria-hidden />
              </ActionIcon>
            )}
          </>
        )}
      </td>
    </tr>
  )
}
