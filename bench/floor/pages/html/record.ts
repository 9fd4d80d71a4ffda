import type { NoteView } from '@dossier/contracts/notes/views'
import type { RecordView } from '@dossier/contracts/record/views'
import { informationHtml } from './information.ts'
import { avatar, esc, icon, iconButton, nameOf } from './parts.ts'
import { timelineHtml } from './timeline.ts'
import { when } from './when.ts'

/** A note's HTML is clean: the server lets nothing else in. */
const noteHtml = ({ author, body, createdAt, editedAt, pinnedAt, versions }: NoteView): string =>
  `<li class="note"><div class="noteHead">${avatar(author.id ?? author.kind, author.name, 20)}` +
  `<bdi class="author">${esc(author.name)}</bdi><span class="small">${when(createdAt)}` +
  `${editedAt === null ? '' : ' · edited'}</span><span class="noteTools">` +
  iconButton('pin', pinnedAt === null ? 'Pin note' : 'Unpin note', 'tool') +
  iconButton('pencil', 'Edit note', 'tool') +
  iconButton('trash', 'Delete note', 'tool') +
  `</span></div><div class="body" dir="auto">${body}</div>` +
  (versions === 0
    ? ''
    : `<button type="button" class="versions">${versions} earlier ${versions === 1 ? 'text' : 'texts'}</button>`) +
  `</li>`

const notesHtml = ({ section }: RecordView): string => {
  const { notes, nextCursor } = section?.tab === 'notes' ? section.page : { notes: [], nextCursor: null }
  return (
    `<div class="tabList" role="tablist"><button type="button" role="tab" aria-selected="true">Notes</button></div>` +
    `<div class="notes"><textarea rows="3" aria-label="Write a note" placeholder="Write a note… @ mentions a colleague"></textarea>` +
    (notes.length === 0 ? '<p>Notes keep what your team should know about this contact.</p>' : '') +
    `<ul>${notes.map(noteHtml).join('')}</ul>` +
    (nextCursor === null ? '' : '<button type="button" class="further">Show older notes</button>') +
    `</div>`
  )
}

/** All that stands under the top bar. */
export const recordHtml = (record: RecordView): string => {
  const { contact } = record
  const name = esc(nameOf(contact))
  const about = [contact.jobTitle, (contact.firstName ?? contact.lastName) && contact.companyName]
  return (
    `<header class="head">${avatar(contact.id, nameOf(contact), 44)}<div class="who"><h1 dir="auto" title="${name}">${name}</h1>` +
    `<div class="meta"><span class="holder"><button type="button" class="owner" data-menu="owner">` +
    `<bdi>${contact.owner ? `Owner: ${esc(contact.owner.name)}` : 'No owner'}</bdi>${icon('down', 13)}</button></span>` +
    `<span class="about">${esc(about.filter(Boolean).join(' · '))}</span></div></div>` +
    `<button type="button" class="button" data-note>${icon('note', 15)}Note</button></header><div class="panes">` +
    `<section aria-label="Contact information" class="left">${informationHtml(record)}</section>` +
    `<section aria-label="Activity" class="middle">${timelineHtml(record.timeline)}</section>` +
    `<section aria-label="Record details" class="right">${notesHtml(record)}</section></div>`
  )
}
