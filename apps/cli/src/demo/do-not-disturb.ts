import type { DndChannel, OutboundChannel } from '@dossier/contracts/do-not-disturb/values'
import type { Role } from '@dossier/contracts/rights'
import { systemContext } from '@dossier/core/context'
import { recordContactChoice, setDoNotDisturb } from '@dossier/core/do-not-disturb'
import { silent } from './acting-as.ts'
import type { Demo, DemoDomain } from './demo-domain.ts'

type Plan = { daysAgo: number } & (
  | { by: Role; channel: DndChannel; reason: string; endsInDays?: number }
  | { by: 'contact'; channel: OutboundChannel; reason: string }
)

/** By the place of the contact among those that people look at first. */
const plans: ReadonlyMap<number, Plan> = new Map([
  [0, { by: 'contact', channel: 'sms', reason: 'STOP', daysAgo: 6 }],
  [3, { by: 'member', channel: 'email', reason: 'Rather by phone', daysAgo: 20 }],
  [7, { by: 'owner', channel: 'all', reason: 'Travelling', daysAgo: 2, endsInDays: 10 }],
  [12, { by: 'admin', channel: 'call', reason: 'Works nights', daysAgo: 41 }],
  [25, { by: 'contact', channel: 'sms', reason: 'STOP', daysAgo: 73 }],
])

const day = 24 * 60 * 60 * 1000

/** Contacts who are not to be reached: some by colleagues, some by their own word. */
export const doNotDisturbDemo: DemoDomain = async (demo) => {
  for (const [index, plan] of plans) {
    const contactId = demo.contactIds[index]
    if (contactId !== undefined) await shut(demo, contactId, plan)
  }
}

const shut = async (demo: Demo, contactId: string, plan: Plan): Promise<void> => {
  const { db, workspace, now, as, newId } = demo
  const at = new Date(now.getTime() - plan.daysAgo * day)
  const { reason } = plan
  if (plan.by === 'contact') {
    const ctx = {
      ...systemContext(db, workspace.id, silent),
      now: () => at,
      newId: () => newId(at.getTime()),
    }
    const choice = { choice: 'opt_out', setBy: 'contact', reason } as const
    return recordContactChoice(ctx, { contactId, channel: plan.channel, ...choice })
  }
  const { by, channel, endsInDays } = plan
  await setDoNotDisturb(as(by, at), {
    ...{ contactId, channel, reason, status: 'active' },
    endsAt: endsInDays === undefined ? null : new Date(now.getTime() + endsInDays * day).toISOString(),
    was: { status: 'inactive', reason: null, endsAt: null },
  })
}
