import { expect, it } from 'vitest'
import { en } from './en/index.ts'
import { list } from './en/list.ts'
import { newContact } from './en/new-contact.ts'
import { notes } from './en/notes.ts'
import { record } from './en/record.ts'
import { selection } from './en/selection.ts'
import { settings } from './en/settings.ts'
import { timeline } from './en/timeline.ts'
import { pseudoResource, pseudoText } from './pseudo.ts'

const lengthOf = (text: string) => text.replace(/\{\{[^}]*\}\}|\[\w+\]/g, '').length

it('puts accents on a text and makes it 40 % longer', () => {
  const text = pseudoText('Search contacts')
  expect(text).toContain('Šéáŕçĥ çöñţáçţš')
  expect(lengthOf(text)).toBeGreaterThanOrEqual(Math.ceil('Search contacts'.length * 1.4))
})

it('leaves alone what is filled in, and what has no letters', () => {
  expect(pseudoText('{{place}} of {{total}}')).toMatch(/^⟦⟨\{\{place\}\}⟩ öƒ ⟨\{\{total\}\}⟩ .+⟧$/)
  expect(pseudoText('[who] left')).toContain('[who] ľéƒţ')
  expect(pseudoText('—')).toBe('—')
})

it('keeps every key of the resource and leaves no plain English in it', () => {
  const all = { ...en, list, newContact, notes, record, selection, settings, timeline }
  const pseudo = pseudoResource(all)
  expect(Object.keys(pseudo)).toEqual(Object.keys(all))
  const texts = (of: typeof pseudo): string[] =>
    Object.values(of).flatMap((text) => (typeof text === 'string' ? [text] : texts(text)))
  const plain = texts(pseudo).filter((text) => /[a-z]/i.test(text.replace(/\{\{[^}]*\}\}|\[\w+\]/g, '')))
  expect(plain).toEqual([])
})
