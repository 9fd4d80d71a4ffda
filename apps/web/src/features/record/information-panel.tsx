import {
  type ContactField,
  type ContactFolder,
  contactFieldNames,
  contactFields,
} from '@dossier/contracts/contacts/fields'
import type { RecordView } from '@dossier/contracts/record/views'
import { type ReactNode, useMemo, useState } from 'react'
import { dndChannels } from '@dossier/contracts/do-not-disturb/values'
import { emails, phones } from '../../entities/contact-points/kinds.ts'
import { textsOf } from '../../i18n/i18n.ts'
import { addressOrder } from '../../entities/contacts/postal-address-order.ts'
import { DndFolder } from '../../entities/do-not-disturb/dnd-folder.tsx'
import { createPreference } from '../../lib/preference.ts'
import { ContactPointList } from './contact-point-list.tsx'
import { ContactFieldRow } from './contact-field-row.tsx'
import classes from './information-panel.module.css'
import page from './record-page.module.css'
import { TagsField } from './tags-field.tsx'
import { TypePicker } from './type-picker.tsx'

const t = textsOf('record')
const dnd = { ns: 'doNotDisturb' } as const

const emptyFields = createPreference('empty-fields', 'show', ['show', 'hide'])

type Row = ContactField | 'type'

const fieldsOf = (folder: ContactFolder) =>
  contactFieldNames.filter((field) => contactFields[field].folder === folder)

/** The type stands where it is looked for: after the job title. */
const contactRows = fieldsOf('contact').flatMap((field): Row[] =>
  field === 'jobTitle' ? [field, 'type'] : [field],
)
const personalRows = fieldsOf('personal')
const addressRows = [...new Set<ContactField>([...addressOrder(navigator.languages), ...fieldsOf('address')])]

/** Who the contact is and how to reach them, all edited in place. */
export const InformationPanel = ({ record }: { record: RecordView }) => {
  const [search, setSearch] = useState('')
  const hidesEmpty = emptyFields.use() === 'hide'
  const { contact, tags, doNotDisturb, abilities } = record
  const points = useMemo(() => ({ emails: emails.of(record), phones: phones.of(record) }), [record])
  const shared = { contactId: contact.id, canEdit: abilities.edit }

  const wanted = search.trim().toLocaleLowerCase()
  const isFound = (label: string) => label.toLocaleLowerCase().includes(wanted)
  const labelOf = (row: Row) => (row === 'type' ? t('type') : t(`fields.${row}`))
  const found = {
    emails: isFound(t('emails')),
    phones: isFound(t('phones')),
    tags: isFound(t('tags')),
    doNotDisturb: [t('title', dnd), ...dndChannels.map((channel) => t(`names.${channel}`, dnd))].some(
      isFound,
    ),
  }
  const isNothingFound =
    ![...contactRows, ...personalRows, ...addressRows].some((row) => isFound(labelOf(row))) &&
    !Object.values(found).includes(true)

  const section = (title: string, rows: readonly Row[]): ReactNode => (
    <section
      className={page['section']}
      hidden={!rows.some((row) => isFound(labelOf(row)))}
      data-empty={rows.every((row) => contact[row] === null) || undefined}
    >
      <h2>{title}</h2>
      {rows.map((row) =>
        row === 'type' ? (
          <div
            key={row}
            hidden={!isFound(labelOf(row))}
            data-field={row}
            data-empty={contact.type === null || undefined}
          >
            <TypePicker type={contact.type} canEditTypes={abilities.editTypes} {...shared} />
          </div>
        ) : (
          <ContactFieldRow
            key={row}
            contact={contact}
            field={row}
            canEdit={abilities.edit}
            isHidden={!isFound(labelOf(row))}
          />
        ),
      )}
    </section>
  )

  return (
    <>
      <div className={classes['tools']}>
        <input
          type="search"
          data-act="findField"
          className={classes['find']}
          aria-label={t('findField')}
          placeholder={t('findField')}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || search === '') return
            event.stopPropagation()
            setSearch('')
          }}
        />
        <label className={classes['hide']}>
          <input
            type="checkbox"
            checked={hidesEmpty}
            onChange={(event) => emptyFields.set(event.currentTarget.checked ? 'hide' : 'show')}
          />
          {t('hideEmpty')}
        </label>
      </div>
      {isNothingFound && (
        <p role="status" className={classes['noField']}>
          {t('noField', { search: search.trim() })}
        </p>
      )}
      {/* Whoever looks for a field wants it though it is empty. */}
      <div className={hidesEmpty && wanted === '' ? classes['hiding'] : undefined}>
        {section(t('contact'), contactRows)}
        <section className={page['section']} hidden={!found.emails && !found.phones}>
          <div hidden={!found.emails}>
            <ContactPointList kind={emails} points={points.emails} {...shared} />
          </div>
          <div hidden={!found.phones}>
            <ContactPointList kind={phones} points={points.phones} {...shared} />
          </div>
        </section>
        <section className={page['section']} hidden={!found.tags}>
          <h2>{t('tags')}</h2>
          <TagsField tags={tags} {...shared} />
        </section>
        <section
          className={page['section']}
          hidden={!found.doNotDisturb}
          data-empty={doNotDisturb.length === 0 || undefined}
        >
          <h2>{t('title', dnd)}</h2>
          <DndFolder shut={doNotDisturb} {...shared} />
        </section>
        {section(t('personal'), personalRows)}
        {section(t('address'), addressRows)}
      </div>
    </>
  )
}
