import type { WorkPage, WorkView } from '@dossier/contracts/background/views'
import type { Page } from '@playwright/test'

type Answer = { result: { data: WorkPage } }

const plain: WorkView = {
  kind: 'deliverEmail',
  workflowId: 'message/0190a000-0000-7000-8000-000000000001',
  state: 'failed',
  at: '2026-01-05T09:00:00.000Z',
  reason: null,
  trouble: null,
  contact: { id: '0190a000-0000-7000-8000-000000000002', name: 'Amara Okafor', isDeleted: false },
  recipient: 'Jun Kim',
  certificateId: null,
  retryId: null,
  handover: null,
}

/** From now on background work shows these too, first: what a demo where all is well has none of. */
export const addWork = (page: Page, ...work: Partial<WorkView>[]) =>
  page.route(/\/trpc\/[^?]*background\.work/, async (route) => {
    const { pathname } = new URL(route.request().url())
    const place = decodeURIComponent(pathname.slice('/trpc/'.length)).split(',').indexOf('background.work')
    const fetched = await route.fetch()
    // The API is of the same checkout: its answers have the shape that the contract names.
    const body = (await fetched.json()) as Answer | Answer[]
    const answer = Array.isArray(body) ? body[place] : body
    answer?.result.data.work.unshift(...work.map((one) => ({ ...plain, ...one })))
    await route.fulfill({ response: fetched, json: body })
  })
