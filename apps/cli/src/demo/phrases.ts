import type { LogActivity } from '@dossier/contracts/timeline/inputs'
import type { DemoWorkspace } from './demo-workspaces.ts'

type Trade = DemoWorkspace['trade']

export const jobTitles = [
  'Account manager',
  'Architect',
  'Art director',
  'Bookkeeper',
  'Bus driver',
  'Chef',
  'Civil engineer',
  'Creative director',
  'Data analyst',
  'Electrician',
  'Estate agent',
  'Facilities manager',
  'Florist',
  'Head of operations',
  'HR partner',
  'Journalist',
  'Lecturer',
  'Librarian',
  'Nurse',
  'Office manager',
  'Paralegal',
  'Photographer',
  'Product designer',
  'Retired',
  'School teacher',
  'Shop owner',
  'Social worker',
  'Software engineer',
  'Student',
  'Translator',
]

export const notes: Record<Trade, string[]> = {
  dental: [
    'Prefers mornings, never Fridays. Parks behind the building.',
    'Asked about whitening again; sent the price list by post.',
    'Very nervous about injections. Dr Kim talked it through, went well in the end.',
    'Insurance covers two cleanings a year, the second one is still open.',
    'Allergic to penicillin, wrote it on the front of the chart too.',
    'Moved the check-up twice now. Call the day before, she said texts get lost.',
    'Referred by her sister, who is with us since we opened.',
    'Would like the same hygienist each time if that can be arranged.',
    'Invisalign: tray 9 of 22, wearing time looks good.\nNext scan in six weeks.',
    'Crown on 26 came loose while travelling. Fixed today at no charge.',
    'Brings both children; three slots in a row work best.',
    'Needs an interpreter for anything longer than a cleaning.',
    'Disputed the last invoice, we had billed the wrong code. Apologised and corrected.',
    'Left us five stars and a long comment about the front desk.',
    'Out of the country until spring, no calls before then.',
  ],
  plumbing: [
    'Boiler is in the loft, bring the long ladder.',
    'Side gate code is with the neighbour at number 14.',
    'Stopcock is stiff, needs replacing at the next visit.',
    'Wants a quote for the downstairs bathroom before the summer.',
    'Radiator in the back bedroom stays cold. Bled it, worse after a week: probably the valve.',
    'Pays by transfer within the week, never needs a reminder.',
    'Landlord for six flats on Mill Road, wants one invoice for all.',
    'Dog is friendly but escapes. Shut the gate.',
    'Pressure drops every month or so. Expansion vessel next?',
    'Annual service done, certificate posted.',
    'Water softener refilled, showed them how to do it.',
    'Called out on a Sunday for a burst pipe; told them about the plan.',
  ],
}

export const asks: Record<Trade, string[]> = {
  dental: [
    'could you check the treatment plan before Thursday?',
    'please call back about the estimate.',
    'the X-rays are in, have a look when you can.',
    'can we fit this one in next week?',
  ],
  plumbing: [
    'can you price the parts?',
    'please call them about the time slot.',
    'is the valve in stock?',
    'could you take this one on Monday?',
  ],
}

export const afterthoughts = [
  'Update: sorted.',
  'Update: called back, all fine.',
  'Update: no answer, will try again.',
  'Update: confirmed by email.',
]

export const mailDomains = [
  'mail.example',
  'post.example',
  'inbox.example',
  'webmail.example',
  'letterbox.example',
  'home.example',
]

/** How contacts say that they came. */
export const sources = [
  'Referral',
  'Referral',
  'Walk-in',
  'Phone call',
  'Google',
  'Website form',
  'Instagram',
  'Facebook',
  'Insurance directory',
  'Local paper',
]

export const activities: Record<Trade, Pick<LogActivity, 'what' | 'text'>[]> = {
  dental: [
    { what: 'call', text: 'Called about a sore tooth, offered tomorrow at nine.' },
    { what: 'call', text: 'Left a voice message about the recall.' },
    { what: 'call', text: 'Asked what the insurance pays for a night guard.' },
    { what: 'visit', text: 'Came by to pick up the retainer.' },
    { what: 'visit', text: 'Showed the new treatment room before deciding.' },
    { what: 'letter', text: 'Treatment plan and estimate sent by post.' },
    { what: 'letter', text: 'Thank-you card arrived, it hangs in the kitchen.' },
    { what: 'other', text: 'Met at the school fair.' },
  ],
  plumbing: [
    { what: 'call', text: 'Pressure low again, talked them through topping it up.' },
    { what: 'call', text: 'Asked to move the annual service to the autumn.' },
    { what: 'visit', text: 'Measured up for the bathroom refit.' },
    { what: 'visit', text: 'Dropped off the spare key.' },
    { what: 'letter', text: 'Gas safety certificate posted.' },
    { what: 'letter', text: 'Quote for the heat pump sent.' },
    { what: 'other', text: 'The neighbour asked for our card.' },
  ],
}
