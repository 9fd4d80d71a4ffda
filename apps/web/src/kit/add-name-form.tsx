import { Button, TextInput } from '@mantine/core'
import { type RefObject, useState } from 'react'
import type { Refusal } from '../lib/outcome.ts'
import classes from './add-name-form.module.css'
import { classNames } from './class-names.ts'

type Props = {
  label: string
  button: string
  input: RefObject<HTMLInputElement | null>
  /** Shown by who uses the form: other acts on the list may be refused as well. */
  problem: Refusal
  onProblem: (problem: Refusal) => void
  onAdd: (name: string) => Promise<Refusal>
  className?: string | undefined
}

/** Adds to a list by name; what was typed stays until it is accepted. */
export const AddNameForm = ({ label, button, input, problem, onProblem, onAdd, className }: Props) => {
  const [name, setName] = useState('')
  const add = async () => {
    // At once: whoever has gone on by the time it is answered stays where they are.
    input.current?.focus()
    const refusal = await onAdd(name)
    onProblem(refusal)
    if (refusal === null) setName((typed) => (typed === name ? '' : typed))
  }
  return (
    <form
      className={classNames(classes['form'], className)}
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
    >
      <TextInput
        ref={input}
        size="xs"
        className={classes['input'] ?? ''}
        aria-label={label}
        aria-invalid={problem !== null}
        placeholder={label}
        maxLength={60}
        dir="auto"
        value={name}
        onChange={(event) => {
          setName(event.currentTarget.value)
          onProblem(null)
        }}
      />
      <Button type="submit" variant="default">
        {button}
      </Button>
    </form>
  )
}
