import type { DeletedContactView } from '@dossier/contracts/deletion/views'
import { textsOf } from '../../i18n/i18n.ts'
import classes from './restore-page.module.css'
import { RestoreRow } from './restore-row.tsx'

const t = textsOf('deletion')

type Props = {
  contacts: readonly DeletedContactView[]
  typed: string
  selected: ReadonlySet<string>
  onSelected: (selected: ReadonlySet<string>) => void
  onRestore: (contactId: string) => void
  onMenu: ((contact: DeletedContactView, button: HTMLElement) => void) | null
}

export const RestoreTable = ({ contacts, typed, selected, onSelected, onRestore, onMenu }: Props) => {
  if (contacts.length === 0)
    return (
      <p role="status" className={classes['none']}>
        {typed === '' ? t('empty') : t('noHit', { typed })}
      </p>
    )
  const select = (id: string, isOn: boolean) => {
    const next = new Set(selected)
    if (isOn) next.add(id)
    else next.delete(id)
    onSelected(next)
  }
  return (
    <table className={classes['table']}>
      <thead>
        <tr>
          <td className={classes['check']} />
          <th scope="col">{t('contact')}</th>
          <th scope="col">{t('deleted')}</th>
          <th scope="col" className={classes['left']}>
            {t('left')}
          </th>
          <td className={classes['acts']} />
        </tr>
      </thead>
      <tbody>
        {contacts.map((contact) => (
          <RestoreRow
            key={contact.id}
            contact={contact}
            isSelected={selected.has(contact.id)}
            onSelect={(isOn) => select(contact.id, isOn)}
            onRestore={() => onRestore(contact.id)}
            onMenu={onMenu && ((button) => onMenu(contact, button))}
          />
        ))}
      </tbody>
    </table>
  )
}
