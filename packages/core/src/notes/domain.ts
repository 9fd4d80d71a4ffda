import { contacts, noteMentions, notes, noteVersions } from '@dossier/db/schema'
import { sql } from 'drizzle-orm'
import { newest } from '../paging/index.ts'
import { notePage } from './note-page.ts'
import { renderMentionMail } from './render-mention-mail.ts'
import { type AnswersFor, type Domain, fact, factName, personal, technical } from '../domain/index.ts'

const personalData = {
  notes: {
    table: notes,
    title: 'Notes',
    rowsBy: 'record_id',
    inOrderOf: 'createdAt',
    erasing: { how: 'rows' },
    columns: {
      workspaceId: technical,
      recordId: technical,
      body: personal('Note', 'html'),
      authorId: factName('Written by', 'staff'),
      createdAt: fact('Written', 'instant'),
      editedAt: fact('Edited', 'instant'),
      editorId: factName('Edited by', 'staff'),
      pinnedAt: fact('Pinned', 'instant'),
      deletedAt: fact('Deleted', 'instant'),
      id: fact('Number'),
    },
  },
  noteVersions: {
    table: noteVersions,
    title: 'What notes said before',
    rowsBy: { column: 'note_id', of: 'notes' },
    inOrderOf: 'replacedAt',
    erasing: { how: 'rows' },
    columns: {
      id: technical,
      workspaceId: technical,
      body: personal('It said', 'html'),
      editorId: factName('Changed by', 'staff'),
      replacedAt: fact('Until', 'instant'),
      noteId: fact('Number of the note'),
    },
  },
  noteMentions: {
    table: noteMentions,
    title: 'Colleagues mentioned in notes',
    rowsBy: { column: 'note_id', of: 'notes' },
    inOrderOf: 'noteId',
    erasing: { how: 'rows' },
    columns: {
      workspaceId: technical,
      noteId: fact('Number of the note'),
      staffId: factName('Colleague', 'staff'),
    },
  },
} satisfies AnswersFor<'notes' | 'noteVersions' | 'noteMentions'>

export const notesDomain = {
  personalData,
  sections: {
    notes: {
      firstPage: notePage(newest, { isFirst: true }),
      counted: sql`from ${notes} where ${notes.workspaceId} = ${contacts.workspaceId}
        and ${notes.recordId} = ${contacts.id} and ${notes.deletedAt} is null`,
    },
  },
  taken: {
    notes: (these) =>
      sql`select count(*)::int from ${notes} where record_id = any(${these}) and deleted_at is null`,
  },
  mails: { mention: renderMentionMail },
} satisfies Domain
