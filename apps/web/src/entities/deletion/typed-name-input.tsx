import { TextInput } from '@mantine/core'

type Props = { label: string; typed: string; onTyped: (typed: string) => void }

/** Where a contact's name is typed before what nothing can undo. */
export const TypedNameInput = ({ label, typed, onTyped }: Props) => (
  <TextInput
    label={label}
    data-autofocus
    autoComplete="off"
    dir="auto"
    value={typed}
    onChange={(event) => onTyped(event.currentTarget.value)}
  />
)
