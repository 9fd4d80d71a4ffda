import type { RecordView } from '@dossier/contracts/record/views'
import { nameOf } from '../html/parts.ts'
import { recordHtml } from '../html/record.ts'
import { recordCrumbs } from '../html/shell.ts'
import { ask, element } from './ask.ts'
import { editable } from './edit-in-place.ts'
import { narrowing } from './narrow.ts'
import { pickable } from './pick.ts'

/** Reads a record, sets it as the page's HTML, and makes its controls work. */
export async function showRecord(contactId: string): Promise<void> {
  const record = await ask<RecordView>('contacts.record', { contactId, tab: 'notes' })
  const name = nameOf(record.contact)
  document.title = `${name} · Dossier`
  element('.crumbs').innerHTML = recordCrumbs(name)
  const content = element('#content')
  content.innerHTML = recordHtml(record)
  editable(content, record)
  pickable(content, record)
  narrowing(content, contactId)
}
