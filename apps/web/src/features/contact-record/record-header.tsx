import { contactName } from '@dossier/contracts/contact-name'
import type { ContactRecordView } from '@dossier/contracts/contacts'
import { Button } from '@mantine/core'
import { IconNote } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { PersonAvatar } from '../../ui/person-avatar.tsx'
import { OwnerPicker } from './owner-picker.tsx'
import classes from './record-header.module.css'

type Props = {
  record: ContactRecordView
  /** What a colleague just did to this record. */
  news: ReactNode
  onNote: () => void
}

export const RecordHeader = ({ record, news, onNote }: Props) => {
  const { t } = useTranslation('record')
  const { contact, abilities } = record
  const name = contactName(contact) ?? t('unnamed', { ns: 'common' })
  const about = [contact.jobTitle, contactName({ ...contact, companyName: null }) && contact.companyName]
  return (
    <header className={classes['header']}>
      <PersonAvatar id={contact.id} name={name} size={44} />
      <div className={classes['who']}>
        <h1 dir="auto" title={name}>
          {name}
        </h1>
        <div className={classes['meta']}>
          <OwnerPicker contactId={contact.id} owner={contact.owner} canEdit={abilities.edit} />
          <span className={classes['about']}>{about.filter(Boolean).join(' · ')}</span>
        </div>
      </div>
      <div className={classes['news']}>{news}</div>
      <div className={classes['acts']}>
        {abilities.edit && (
          <Button
            variant="default"
            leftSection={<IconNote size={15} stroke={1.6} aria-hidden />}
            aria-keyshortcuts="n"
            onClick={onNote}
          >
            {t('note')}
          </Button>
        )}
      </div>
    </header>
  )
}
