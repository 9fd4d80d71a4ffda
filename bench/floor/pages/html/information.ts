import type { EmailView, PhoneView } from '@dossier/contracts/contact-points/views'
import type { ContactView } from '@dossier/contracts/contacts/views'
import type { RecordView } from '@dossier/contracts/record/views'
import type { TagView } from '@dossier/contracts/tags/views'
import { esc, icon, iconButton } from './parts.ts'

export const fieldNames = {
  firstName: 'First name',
  lastName: 'Last name',
  companyName: 'Company',
  jobTitle: 'Job title',
  source: 'Source',
  dateOfBirth: 'Date of birth',
  language: 'Language',
  timeZone: 'Time zone',
  website: 'Website',
  street: 'Street',
  city: 'City',
  region: 'Region',
  postalCode: 'Postal code',
  country: 'Country',
} as const
export type Field = keyof typeof fieldNames

const isField = (name: string): name is Field => Object.hasOwn(fieldNames, name)

/** The value as it is read, on the button that edits it. */
export const fieldValue = (field: Field, value: string | null): string =>
  `<button type="button" class="value${value === null ? ' missing' : ''}" data-field="${field}" ` +
  `aria-label="${esc(`${fieldNames[field]} ${value ?? 'Add'}`)}"><span title="${esc(value ?? '')}">${esc(value ?? 'Add')}</span></button>`

const row = (field: Field, contact: ContactView): string =>
  `<div class="row"><span class="label">${fieldNames[field]}</span>${fieldValue(field, contact[field])}</div>`

const typeRow = ({ type }: ContactView): string =>
  `<div class="row"><span class="label">Type</span><button type="button" class="value type${type ? '' : ' missing'}">` +
  `<span>${esc(type?.name ?? 'Add')}</span>${icon('down', 13)}</button></div>`

const section = (title: string, rows: readonly string[], contact: ContactView): string =>
  `<section class="block"><h2>${title}</h2>${rows
    .map((name) => (isField(name) ? row(name, contact) : typeRow(contact)))
    .join('')}</section>`

const mark = (state: string) =>
  state === 'unknown'
    ? ''
    : `<span class="mark ${state}">${state === 'verified' ? 'Verified' : 'Bounced'}</span>`

const address = (text: string, { isPrimary, label, state }: EmailView | PhoneView): string =>
  `<li class="address">${iconButton('star', isPrimary ? `${text} is the primary one` : `Make ${text} primary`, `star${isPrimary ? ' primary' : ''}`)}` +
  `<button type="button" class="value" aria-label="Change ${esc(text)}" title="${esc(text)}"><bdi>${esc(text)}</bdi></button>` +
  `${mark(state)}${label === null ? '' : `<span class="small">${esc(label)}</span>`}` +
  `${iconButton('more', `Actions for ${text}`, 'tool')}${iconButton('cross', `Remove ${text}`, 'tool')}</li>`

const most = 11

const addresses = (title: string, add: string, items: readonly string[]): string =>
  `<div class="row"><span class="label">${title}</span><div><ul>${items.join('')}</ul>` +
  `<button type="button" class="add">${add}</button>` +
  `${items.length < most ? '' : '<p class="small">This contact has 11. Remove one to add another.</p>'}</div></div>`

export const tagChip = ({ id, name, color }: TagView): string =>
  `<span class="chip ${color}" data-tag="${id}"><button type="button" aria-label="Colour of ${esc(name)}">${esc(name)}</button>` +
  `${iconButton('cross', `Remove the tag ${name}`, 'untag')}</span>`

/** The left pane. */
export const informationHtml = ({ contact, emails, phones, tags }: RecordView): string =>
  `<div class="tools"><input type="search" class="find" aria-label="Find a field" placeholder="Find a field">` +
  `<label class="hide"><input type="checkbox"> Hide empty</label></div>` +
  section('Contact', ['firstName', 'lastName', 'companyName', 'jobTitle', 'type', 'source'], contact) +
  `<section class="block">` +
  addresses(
    'Emails',
    '+ Add Email',
    emails.map((email) => address(email.address, email)),
  ) +
  addresses(
    'Phones',
    '+ Add Phone Number',
    phones.map((phone) => address(phone.shownAs, phone)),
  ) +
  `</section><section class="block"><h2>Tags</h2><div class="tags">${tags.map(tagChip).join('')}` +
  `<input role="combobox" aria-label="Tags" aria-expanded="false" placeholder="Add a tag"></div></section>` +
  section('Personal', ['dateOfBirth', 'language', 'timeZone', 'website'], contact) +
  section('Address', ['street', 'city', 'region', 'postalCode', 'country'], contact)
