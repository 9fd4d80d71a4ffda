import type { CertificateView } from '@dossier/contracts/deletion/erasure-views'
import { expect, test } from 'vitest'
import { certificateFile } from './certificate-file.ts'
import { certificateLines } from './certificate-lines.ts'

const view: CertificateView = {
  deletionId: '01a20741-52d0-78e7-9dd9-6f2e8fa7ae24',
  contactId: '404f7d73-abef-450d-acae-87a5d9ebb2a7',
  workspace: 'Harbour <b>Dental</b>',
  cause: 'request',
  orderedBy: 'Ada "A" Owens',
  orderedAt: '2026-11-23T07:14:11.000Z',
  reference: '</dd><script>alert(1)</script>',
  state: 'done',
  startedAt: '2026-11-23T07:14:11.000Z',
  finishedAt: '2026-11-23T07:14:12.000Z',
  erased: [
    { kind: 'contacts', count: 1 },
    { kind: 'timeline_entries', count: 100_000 },
  ],
  kept: ['audit_entries', 'erasures', 'outbox'],
}

test('a certificate says the same on the page and in the file, in the zone of the workspace', () => {
  const lines = certificateLines(view, 'Asia/Tokyo')
  expect(lines.title).toBe('Certificate of erasure')
  expect(lines.erased).toEqual([
    { kind: 'Contact with its fields', count: '1' },
    { kind: 'Timeline entries', count: '100,000' },
  ])
  expect(lines.facts.find(({ label }) => label === 'Complete')?.value).toMatch(/4:14:12 PM GMT\+9/)
  const page = new DOMParser().parseFromString(certificateFile(lines), 'text/html')
  const said = page.body.textContent
  for (const { label, value } of lines.facts) {
    expect(said).toContain(label)
    expect(said).toContain(value)
  }
  for (const words of lines.kept) expect(said).toContain(words)
})

test('whatever a reference says, the file runs nothing', () => {
  const page = new DOMParser().parseFromString(certificateFile(certificateLines(view, 'UTC')), 'text/html')
  expect(page.querySelectorAll('script, b')).toHaveLength(0)
  expect(page.querySelector('meta[http-equiv]')?.getAttribute('content')).toContain("default-src 'none'")
})

test('what has not happened certifies nothing', () => {
  const lines = certificateLines({ ...view, state: 'restored', finishedAt: null, erased: [] }, 'UTC')
  expect(lines).toMatchObject({ title: 'Erasure that did not happen', erased: [], kept: [] })
})
