import type { TimelineEntryView, TimelinePage } from '@dossier/contracts/timeline/views'
import { fieldNames } from './information.ts'
import { esc, icon, type IconName, iconButton } from './parts.ts'
import { byDay, when } from './when.ts'

const del = (text: string) => `<del>${esc(text)}</del>`
const bold = (text: string) => `<b>${esc(text)}</b>`

const states = { unknown: 'no longer marked', verified: 'marked as verified', bounced: 'marked as bounced' }
const whats = { call: 'Call', visit: 'Visit', letter: 'Letter', other: 'Activity' }

const editedLine = ({ data }: Extract<TimelineEntryView, { kind: 'contact.edited' }>): string => {
  const field = fieldNames[data.field]
  if (data.from === null) return `${field} set to ${bold(data.to ?? '')}`
  return data.to === null
    ? `${field} ${del(data.from)} removed`
    : `${field} ${del(data.from)} → ${bold(data.to)}`
}

/** What happened, in one line. */
const line = (entry: TimelineEntryView): string => {
  switch (entry.kind) {
    case 'contact.created':
      return 'Contact created'
    case 'contact.edited':
      return editedLine(entry)
    case 'owner.changed':
      return `Owner ${del(entry.data.from?.name ?? 'nobody')} → ${bold(entry.data.to?.name ?? 'nobody')}`
    case 'type.changed':
      return `Type ${del(entry.data.from?.name ?? 'nothing')} → ${bold(entry.data.to?.name ?? 'nothing')}`
    case 'email.edited':
      return `Email ${del(entry.data.from)} → ${bold(entry.data.to)}`
    case 'phone.edited':
      return `Phone number ${del(entry.data.from)} → ${bold(entry.data.to)}`
    case 'email.added':
      return `Email ${bold(entry.data.address)} added`
    case 'email.removed':
      return `Email ${bold(entry.data.address)} removed`
    case 'email.madePrimary':
      return `Email ${bold(entry.data.address)} made primary`
    case 'email.marked':
      return `Email ${bold(entry.data.address)} ${states[entry.data.state]}`
    case 'phone.added':
      return `Phone number ${bold(entry.data.number)} added`
    case 'phone.removed':
      return `Phone number ${bold(entry.data.number)} removed`
    case 'phone.madePrimary':
      return `Phone number ${bold(entry.data.number)} made primary`
    case 'phone.marked':
      return `Phone number ${bold(entry.data.number)} ${states[entry.data.state]}`
    case 'tag.added':
      return `Tag ${bold(entry.data.tag.name)} added`
    case 'tag.removed':
      return `Tag ${bold(entry.data.tag.name)} removed`
    case 'activity.logged':
      return `${whats[entry.data.what]} logged`
    default:
      return entry.kind.replace('note.', 'Note ')
  }
}

const looks: Record<string, [IconName, string]> = {
  'contact.created': ['user', 'teal'],
  'contact.edited': ['pencil', 'gray'],
  'owner.changed': ['user', 'blue'],
  'type.changed': ['tag', 'teal'],
  'activity.logged': ['note', 'orange'],
}
const lookOf = (kind: string): [IconName, string] => {
  const own = looks[kind]
  if (own) return own
  if (kind.startsWith('email.')) return ['mail', 'violet']
  if (kind.startsWith('phone.')) return ['phone', 'green']
  return kind.startsWith('tag.') ? ['tag', 'pink'] : ['note', 'yellow']
}

const aboutOf = ({ data }: TimelineEntryView): string | null =>
  'excerpt' in data ? data.excerpt : 'text' in data ? data.text : null

const entryHtml = (entry: TimelineEntryView, as: 'ago' | 'time'): string => {
  const [name, hue] = lookOf(entry.kind)
  const about = aboutOf(entry)
  return (
    `<li class="entry"><span class="kind ${hue}" aria-hidden="true">${icon(name, 13)}</span>` +
    `<div class="text"><p>${line(entry)}</p><p class="about"><bdi>${esc(entry.actor.name)}</bdi>` +
    `${about === null ? '' : ` · <bdi>${esc(about)}</bdi>`}</p></div>` +
    iconButton('pin', entry.pinnedAt === null ? 'Pin this entry' : 'Unpin this entry', 'tool') +
    `<a class="time" href="?entry=${entry.id}"><span class="unseen">Link to this entry, </span>${when(entry.at, as)}</a></li>`
  )
}

const daysHtml = (entries: readonly TimelineEntryView[]): string =>
  byDay(entries)
    .map(
      ({ heading, items }) =>
        `<section class="day"><h3>${heading}</h3><ol>${items.map((entry) => entryHtml(entry, 'time')).join('')}</ol></section>`,
    )
    .join('')

/** The days of a page of the feed, with the pinned entries above them. */
export const feedHtml = ({ entries, nextCursor }: TimelinePage): string => {
  const pinned = entries.filter(({ pinnedAt }) => pinnedAt !== null)
  const above = pinned.map((entry) => entryHtml(entry, 'ago')).join('')
  return (
    (pinned.length === 0 ? '' : `<section class="pinned"><h3>Pinned</h3><ol>${above}</ol></section>`) +
    daysHtml(entries) +
    (nextCursor === null ? '' : '<button type="button" class="further">Show older activity</button>')
  )
}

/** The middle pane. */
export const timelineHtml = (page: TimelinePage): string =>
  `<div class="bar2"><h2>Activity</h2><input type="search" class="find" aria-label="Search the activity" ` +
  `placeholder="Search the activity"><span class="holder"><button type="button" class="button" data-menu="filter">` +
  `${icon('filter')}Filter</button></span><button type="button" class="button" data-log>${icon('plus')}Log activity</button></div>` +
  `<div class="scroller" role="group" aria-label="Activity" tabindex="0"><div class="feed"><div class="log"></div>` +
  `<div class="entries">${feedHtml(page)}</div></div></div>`
