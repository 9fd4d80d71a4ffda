import { contactName } from '@dossier/contracts/contacts/contact-name'
import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { trpc } from '../../lib/trpc.ts'

export type ChosenContact = { id: string; name: string }

type Props = {
  label: string
  nobody: string
  value: ChosenContact | null
  onChange: (contact: ChosenContact | null) => void
}

const SHOWN = 20

/** Chooses a contact by any part of the name, the email or the phone. */
export const ContactSelect = ({ label, nobody, value, onChange }: Props) => {
  const [typed, setTyped] = useState('')
  const [search] = useDebouncedValue(typed === value?.name ? '' : typed, 150)
  const { data } = useQuery(
    trpc.contacts.list.queryOptions({ search, limit: SHOWN }, { placeholderData: keepPreviousData }),
  )
  const found = (data?.rows ?? []).flatMap((contact) => {
    const name = contactName(contact)
    return name === null ? [] : [{ value: contact.id, label: name }]
  })
  const chosen = value && !found.some(({ value: id }) => id === value.id)
  return (
    <Select
      label={label}
      searchable
      nothingFoundMessage={nobody}
      // The server found them, by more than their names.
      filter={({ options }) => options}
      data={chosen ? [{ value: value.id, label: value.name }, ...found] : found}
      value={value?.id ?? null}
      searchValue={typed}
      onSearchChange={setTyped}
      onChange={(id, option) => onChange(id === null ? null : { id, name: option.label })}
    />
  )
}
