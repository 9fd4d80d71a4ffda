import type { DndSetting, DndView } from '@dossier/contracts/do-not-disturb/views'
import type { DndSource } from '@dossier/contracts/do-not-disturb/values'
import type { RecordView } from '@dossier/contracts/record/views'
import type { MeView } from '@dossier/contracts/staff/views'
import { expect, test } from 'vitest'
import '../../i18n/signed-in-texts.ts'
import { dndUndos } from './undo.ts'

const open: DndSetting = { status: 'inactive', reason: null, endsAt: null }
const shut: DndSetting = { status: 'active', reason: 'On holiday', endsAt: null }
const sms = { channel: 'sms', direction: 'outbound' } as const

const undoOf = (to: DndSetting, now: DndSetting, setBy: DndSource = 'staff') => {
  const view: DndView = { ...sms, ...now, setBy, staff: null, since: '2026-11-17T10:00:00.000Z' }
  // Undoing reads nothing else of the record and of the reader.
  const record = { doNotDisturb: now.status === 'inactive' ? [] : [view] } as unknown as RecordView
  const me = { staffId: 'ada', name: 'Ada Owens' } as MeView
  const entry = { id: 'entry', kind: 'dnd.changed', at: view.since, pinnedAt: null } as const
  const actor = { kind: 'staff', id: 'ada', name: 'Ada Owens' } as const
  return dndUndos['dnd.changed'](
    { ...entry, actor, data: { ...sms, from: open, to, setBy } },
    { contactId: 'amara', record, me },
  )
}

test('a change is undone while what it set still stands', () => {
  expect(undoOf(shut, shut)).toHaveProperty('step')
  expect(undoOf(open, open)).toHaveProperty('step')
})

test('one that was changed since says so', () => {
  expect(undoOf(shut, { ...shut, reason: 'Asked to' })).toEqual({ why: 'SMS has changed since.' })
  expect(undoOf(shut, open)).toEqual({ why: 'SMS has changed since.' })
})

test('what the contact decided offers no undo', () => {
  expect(undoOf({ ...shut, status: 'permanent' }, { ...shut, status: 'permanent' }, 'contact')).toBeNull()
})
