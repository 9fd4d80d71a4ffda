import type { CreateContact, FindDuplicates } from '@dossier/contracts/contacts/inputs'
import { uuidv7 } from 'uuidv7'

/** The form's values, in the shape of what is sent: a refusal's path is that of the field. */
export type NewContactValues = {
  contactId: string
  typeId: string
  firstName: string
  lastName: string
  companyName: string
  emails: [{ emailId: string; address: string }]
  phones: [{ phoneId: string; number: string }]
}

/** Ids are made once per form: sending again after a lost answer is the same act. */
export const blankContact = (): NewContactValues => ({
  contactId: uuidv7(),
  typeId: '',
  firstName: '',
  lastName: '',
  companyName: '',
  emails: [{ emailId: uuidv7(), address: '' }],
  phones: [{ phoneId: uuidv7(), number: '' }],
})

const isBlankText = (text: string) => text.trim() === ''

export const isBlank = ({ firstName, lastName, companyName, emails, phones }: NewContactValues) =>
  [firstName, lastName, companyName, emails[0].address, phones[0].number].every(isBlankText)

export const toCreate = (values: NewContactValues): CreateContact => ({
  ...values,
  typeId: values.typeId === '' ? null : values.typeId,
  emails: values.emails.filter(({ address }) => !isBlankText(address)),
  phones: values.phones.filter(({ number }) => !isBlankText(number)),
})

const textOrNull = (text: string) => (isBlankText(text) ? null : text.slice(0, 200))

/** What to look for among the contacts there are; null while there is nothing to go by. */
export const toDuplicates = (values: NewContactValues): FindDuplicates | null => {
  const { firstName, lastName, emails, phones } = values
  const [email, phone] = [emails[0].address.trim(), phones[0].number.trim()]
  if ([firstName, lastName, email, phone].every(isBlankText)) return null
  return {
    firstName: textOrNull(firstName),
    lastName: textOrNull(lastName),
    emails: email === '' ? [] : [email.slice(0, 254)],
    phones: phone === '' ? [] : [phone.slice(0, 40)],
  }
}
