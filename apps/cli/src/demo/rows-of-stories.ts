import type { AddEmail, AddPhone } from '@dossier/contracts/contact-points/inputs'
import type { AuditAct } from '@dossier/contracts/live/audit-acts'
import type { TimelineData, TimelineKind } from '@dossier/contracts/timeline/kinds'
import { parsePhone } from '@dossier/core/contact-points'
import type { DemoWorkspace } from './demo-workspaces.ts'
import { type DemoRows, demoTableNames, noRows } from './demo-rows.ts'
import type { Act, Story, Verb } from './story.ts'
import { toldNote } from './told-note.ts'

type ActOf<V extends Verb> = Extract<Act, { verb: V }>

export type Telling = { workspace: DemoWorkspace; newId: (milliseconds: number) => string }

/** How long after a mention its mail was handed over. */
export const DELIVERED_AFTER_MS = 2_000

/**
 * The rows that the verbs would have left, were they called with these stories one act after the other and their
 * mails sent. `rows-of-stories.db.test.ts` calls them and compares.
 */
export const rowsOfStories = (telling: Telling, stories: Story[]): DemoRows => {
  const rows = noRows()
  for (const story of stories) tell(telling, story, rows)
  return rows
}

const tell = ({ workspace, newId }: Telling, { acts }: Story, all: DemoRows): void => {
  const rows = noRows()
  const workspaceId = workspace.id

  const event = <Kind extends TimelineKind>(
    { at, by }: Act,
    kind: Kind,
    subjectId: string,
    data: TimelineData[Kind],
    { before = null, after = null }: { before?: unknown; after?: unknown },
  ) => {
    const recordId = contact().id
    const actor = { actorKind: 'staff', actorId: by.id, actorName: by.name } as const
    const common = { workspaceId, recordId, at, ...actor }
    const audit = { act: kind, subjectId, before, after, requestId: null, ipAddress: null }
    rows.auditEntries.push({ ...common, ...audit, id: newId(at.getTime()) })
    rows.timelineEntries.push({ ...common, id: newId(at.getTime()), kind, data, pinnedAt: null })
    contact().lastActivityAt = at
  }

  /** What is audited and stands in no feed. */
  const audit = ({ at, by }: Act, act: AuditAct, recordId: string | null, subjectId: string) =>
    rows.auditEntries.push({
      id: newId(at.getTime()),
      workspaceId,
      recordId,
      subjectId,
      act,
      at,
      actorKind: 'staff',
      actorId: by.id,
      actorName: by.name,
      before: null,
      after: null,
      requestId: null,
      ipAddress: null,
    })

  const contact = () => found(rows.contacts[0])
  const emailOf = (emailId: string) => found(rows.contactEmails.find(({ id }) => id === emailId))
  const phoneOf = (phoneId: string) => found(rows.contactPhones.find(({ id }) => id === phoneId))
  const noteOf = (noteId: string) => found(rows.notes.find(({ id }) => id === noteId))
  const person = (id: string | null) => {
    const member = workspace.staff.find((member) => member.id === id)
    return member ? { id: member.id, name: member.name } : null
  }
  const tagBy = (matches: (tag: { id: string; name: string }) => boolean) => {
    const { id, name } = found(workspace.tags.find(matches))
    return { id, name }
  }

  const addEmail = (act: Act, { emailId: id, address, label = null, isPrimary = false }: Email) => {
    const primary = isPrimary || rows.contactEmails.length === 0
    const undo = { id, primaryId: rows.contactEmails.find((email) => email.isPrimary)?.id ?? null }
    if (primary) for (const email of rows.contactEmails) email.isPrimary = false
    const contactId = contact().id
    const state = 'unknown' as const
    const row = { id, workspaceId, contactId, address, label, isPrimary: primary, state, createdAt: act.at }
    rows.contactEmails.push(row)
    const change = { after: { address, label, isPrimary: primary } }
    event(act, 'email.added', id, { address, label, undo }, change)
  }
  const addPhone = (act: Act, { phoneId: id, number: typed, label = null, isPrimary = false }: Phone) => {
    const { number, shownAs } = parsePhone(typed, workspace.settings.defaultCountry)
    const primary = isPrimary || rows.contactPhones.length === 0
    const undo = { id, primaryId: rows.contactPhones.find((phone) => phone.isPrimary)?.id ?? null }
    if (primary) for (const phone of rows.contactPhones) phone.isPrimary = false
    const contactId = contact().id
    const row = { id, workspaceId, contactId, number, shownAs, label, isPrimary: primary, createdAt: act.at }
    rows.contactPhones.push(row)
    const change = { after: { number, label, isPrimary: primary } }
    event(act, 'phone.added', id, { number: shownAs, label, undo }, change)
  }
  const mention = (act: Act, note: { noteId: string; excerpt: string }, mentions: string[] = []) => {
    const { noteId, excerpt } = note
    const known = new Set([act.by.id])
    rows.noteMentions = rows.noteMentions.filter((row) => {
      if (row.noteId === noteId) known.add(row.staffId)
      return row.noteId !== noteId
    })
    for (const staffId of new Set(mentions)) {
      rows.noteMentions.push({ workspaceId, noteId, staffId })
      if (known.has(staffId)) continue
      const about = {
        workspaceId,
        staffId,
        kind: 'mention',
        recordId: contact().id,
        subjectId: noteId,
        actorName: act.by.name,
      } as const
      const unread = { excerpt, at: act.at, readAt: null, hiddenAt: null }
      rows.notifications.push({ id: newId(act.at.getTime()), ...about, ...unread })
      const finishedAt = new Date(act.at.getTime() + DELIVERED_AFTER_MS)
      const sent = { state: 'sent', reason: null, attempts: 1 } as const
      const id = newId(act.at.getTime())
      rows.emailDeliveries.push({ id, ...about, ...sent, createdAt: act.at, finishedAt })
    }
  }

  const does: { [V in Verb]: (act: ActOf<V>) => void } = {
    createContact(act) {
      const { contactId: id, emails = [], phones = [], ...given } = act.input
      const names = { ...nothingKnown, ...given }
      const { at } = act
      rows.contacts.push({ id, workspaceId, ...names, ownerId: null, createdAt: at, lastActivityAt: at })
      event(act, 'contact.created', id, {}, { after: names })
      for (const email of emails) addEmail(act, email)
      for (const phone of phones) addPhone(act, phone)
    },
    editContact(act) {
      const { contactId, field, value } = act.input
      const from = contact()[field] ?? null
      contact()[field] = value
      const change = { before: { [field]: from }, after: { [field]: value } }
      event(act, 'contact.edited', contactId, { field, from, to: value }, change)
    },
    changeOwner(act) {
      const { contactId, ownerId } = act.input
      const before = contact().ownerId ?? null
      contact().ownerId = ownerId
      const change = { before: { ownerId: before }, after: { ownerId } }
      event(act, 'owner.changed', contactId, { from: person(before), to: person(ownerId) }, change)
    },
    addEmail: (act) => addEmail(act, act.input),
    makeEmailPrimary(act) {
      if (emailOf(act.input.emailId).isPrimary) return
      const before = rows.contactEmails.find(({ isPrimary }) => isPrimary)
      for (const email of rows.contactEmails) email.isPrimary = email.id === act.input.emailId
      const { id, address } = emailOf(act.input.emailId)
      const change = { before: { primary: before?.address ?? null }, after: { primary: address } }
      const undo = { id, primaryId: before?.id ?? null }
      event(act, 'email.madePrimary', id, { address, ...(before && { from: before.address }), undo }, change)
    },
    markEmail(act) {
      const email = emailOf(act.input.emailId)
      const { state } = act.input
      const change = { before: { state: email.state }, after: { state } }
      email.state = state
      const undo = { id: email.id, from: change.before.state ?? 'unknown' }
      event(act, 'email.marked', email.id, { address: email.address, state, undo }, change)
    },
    addPhone: (act) => addPhone(act, act.input),
    makePhonePrimary(act) {
      if (phoneOf(act.input.phoneId).isPrimary) return
      const before = rows.contactPhones.find(({ isPrimary }) => isPrimary)
      for (const phone of rows.contactPhones) phone.isPrimary = phone.id === act.input.phoneId
      const { id, number, shownAs } = phoneOf(act.input.phoneId)
      const change = { before: { primary: before?.number ?? null }, after: { primary: number } }
      const undo = { id, primaryId: before?.id ?? null }
      const from = before && { from: before.shownAs }
      event(act, 'phone.madePrimary', id, { number: shownAs, ...from, undo }, change)
    },
    addTags(act) {
      const { contactId, names } = act.input
      for (const name of names) {
        const tag = tagBy((tag) => tag.name === name)
        rows.contactTags.push({ workspaceId, contactId, tagId: tag.id, addedAt: act.at })
        event(act, 'tag.added', tag.id, { tag }, { after: tag })
      }
    },
    removeTag(act) {
      const tag = tagBy(({ id }) => id === act.input.tagId)
      rows.contactTags = rows.contactTags.filter(({ tagId }) => tagId !== tag.id)
      event(act, 'tag.removed', tag.id, { tag }, { before: tag })
    },
    createNote(act) {
      const { noteId, contactId, mentions } = act.input
      const { body, excerpt } = toldNote(act.input.body)
      const times = { createdAt: act.at, editedAt: null, editorId: null, pinnedAt: null, deletedAt: null }
      const recordId = contactId
      rows.notes.push({ id: noteId, workspaceId, recordId, body, authorId: act.by.id, ...times })
      mention(act, { noteId, excerpt }, mentions)
      event(act, 'note.created', noteId, { noteId, excerpt }, { after: { body } })
    },
    editNote(act) {
      const { noteId, mentions } = act.input
      const { body, excerpt } = toldNote(act.input.body)
      const note = noteOf(noteId)
      const change = { before: { body: note.body }, after: { body } }
      const version = { id: newId(act.at.getTime()), noteId, body: note.body, editorId: act.by.id }
      rows.noteVersions.push({ ...version, workspaceId, replacedAt: act.at })
      Object.assign(note, { body, editedAt: act.at, editorId: act.by.id })
      for (const one of rows.notifications) if (one.subjectId === noteId) one.excerpt = excerpt
      mention(act, { noteId, excerpt }, mentions)
      const edited = { noteId, excerpt, was: toldNote(change.before.body).excerpt }
      event(act, 'note.edited', noteId, edited, change)
    },
    pinNote(act) {
      const { noteId, isPinned } = act.input
      noteOf(noteId).pinnedAt = isPinned ? act.at : null
      audit(act, isPinned ? 'note.pinned' : 'note.unpinned', contact().id, noteId)
    },
    logActivity(act) {
      const { activityId, what, text, at } = act.input
      event(act, 'activity.logged', activityId, { activityId, what, text }, { after: { what, text, at } })
    },
    pinActivity(act) {
      const entry = rows.timelineEntries.find(
        ({ data }) => 'activityId' in data && data.activityId === act.input.activityId,
      )
      const pinned = found(entry)
      pinned.pinnedAt = act.at
      audit(act, 'entry.pinned', pinned.recordId, pinned.id)
    },
    readMention(act) {
      const unread = rows.notifications.filter(
        ({ subjectId, staffId, readAt }) =>
          subjectId === act.input.noteId && staffId === act.by.id && readAt === null,
      )
      for (const one of unread) one.readAt = act.at
      if (unread.length > 0) audit(act, 'notification.read', null, act.by.id)
    },
  }
  const doOne = <V extends Verb>(act: ActOf<V>, verb: V) => does[verb](act)
  for (const act of acts) doOne(act, act.verb)
  // Each of these lists has rows of its own table on both sides, which the keys of a loop cannot tell.
  for (const name of demoTableNames) all[name].push(...(rows[name] as never[]))
}

/** A contact's fields before anybody fills one in. */
const nothingKnown = {
  typeId: null,
  firstName: null,
  lastName: null,
  companyName: null,
  jobTitle: null,
  source: null,
  dateOfBirth: null,
  website: null,
  language: null,
  timeZone: null,
  street: null,
  city: null,
  region: null,
  postalCode: null,
  country: null,
}

type Email = Omit<AddEmail, 'contactId'>
type Phone = Omit<AddPhone, 'contactId'>

const found = <Row>(row: Row | undefined): Row => {
  if (row === undefined) throw new Error('A story speaks of something that it did not make.')
  return row
}
