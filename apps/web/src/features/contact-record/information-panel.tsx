import { contactFields } from '@dossier/contracts/contact-fields'
import type { ContactRecordView } from '@dossier/contracts/contacts'
import { useTranslation } from 'react-i18next'
import { InlineEdit } from '../../ui/inline-edit.tsx'
import { emailChannel, phoneChannel } from './acts/address-channel.ts'
import { editField } from './acts/edit-field.ts'
import { AddressList } from './address-list.tsx'
import classes from './record-page.module.css'
import { TagsField } from './tags-field.tsx'

/** Who the contact is and how to reach them, all edited in place. */
export const InformationPanel = ({ record }: { record: ContactRecordView }) => {
  const { t } = useTranslation('record')
  const { contact, emails, phones, tags, abilities } = record
  const shared = { contactId: contact.id, canEdit: abilities.edit }
  return (
    <>
      <section className={classes['section']}>
        <h2>{t('contact')}</h2>
        {contactFields.map((field, index) => (
          <InlineEdit
            key={field}
            label={t(`fields.${field}`)}
            value={contact[field] ?? ''}
            readOnly={!abilities.edit}
            isFirst={index === 0}
            save={(draft, was) => editField(contact.id, field, draft, was)}
          />
        ))}
      </section>
      <section className={classes['section']}>
        <AddressList channel={emailChannel} addresses={emails} {...shared} />
        <AddressList channel={phoneChannel} addresses={phones} {...shared} />
      </section>
      <section className={classes['section']}>
        <h2>{t('tags')}</h2>
        <TagsField tags={tags} {...shared} />
      </section>
    </>
  )
}
