import type { TagView } from '@dossier/contracts/tags/views'
import { Combobox, useCombobox } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type RefObject, useEffect, useEffectEvent, useState } from 'react'
import { textsOf } from '../../i18n/i18n.ts'
import { FillText } from '../../kit/fill-text.tsx'
import { TagChip } from '../../entities/tags/tag-chip.tsx'
import { addTag } from '../../entities/tags/contact-mutations.ts'
import { tagsOptions } from '../../entities/tags/queries.ts'
import { tagChoices } from './tag-choices.ts'
import classes from './tags-field.module.css'

const t = textsOf('record')

/** How many are offered at once; typing narrows the rest. */
const OFFERED = 60

type Props = {
  contactId: string
  /** Those that the contact has. */
  tags: readonly TagView[]
  input: RefObject<HTMLInputElement | null>
  /** Whether the focus comes from elsewhere, not from somebody who wants a tag. */
  isPassedOn: () => boolean
}

/** Typing filters the tags there are, Enter picks one or makes a new one. */
export const TagPicker = ({ contactId, tags, input, isPassedOn }: Props) => {
  const [typed, setTyped] = useState('')
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const all = useQuery(tagsOptions(combobox.dropdownOpened))
  const { mutate } = useMutation(addTag(contactId))
  const { matching, made } = tagChoices(all.data ?? [], tags, typed)

  // Enter takes what stands first, once the options are those of what is typed.
  const takeFirst = useEffectEvent(() => combobox.selectFirstOption())
  const offered = [...matching, ...(made ? [made] : [])].map(({ id }) => id).join()
  useEffect(() => {
    if (typed !== '' && offered !== '') takeFirst()
  }, [typed, offered])

  const pick = (id: string) => {
    const tag = matching.find((one) => one.id === id) ?? (made?.id === id ? made : undefined)
    setTyped('')
    combobox.closeDropdown()
    if (tag) mutate(tag)
  }

  return (
    <Combobox
      store={combobox}
      onOptionSubmit={pick}
      shadow="md"
      width={220}
      position="bottom-start"
      withinPortal={false}
      floatingStrategy="fixed"
      // The options are drawn when they are wanted.
      keepMounted={false}
    >
      <Combobox.Target withExpandedAttribute>
        <input
          ref={input}
          data-act="addTag"
          role="combobox"
          aria-label={t('tags')}
          aria-autocomplete="list"
          aria-expanded={combobox.dropdownOpened}
          aria-controls={combobox.listId ?? undefined}
          className={classes['input']}
          placeholder={t('addTag')}
          maxLength={60}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            combobox.openDropdown()
          }}
          onFocus={() => {
            // Whoever removed a tag has not asked for another.
            if (!isPassedOn()) combobox.openDropdown()
          }}
          onClick={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
          onKeyDown={(event) => {
            if (event.key === 'Escape') setTyped('')
            // The list of all tags may still be on its way: Enter makes or finds it by name all the same.
            if (event.key === 'Enter' && combobox.getSelectedOptionIndex() === -1 && made) pick(made.id)
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options aria-label={t('tags')} mah={240} className={classes['options'] ?? ''}>
          {matching.slice(0, OFFERED).map((tag) => (
            <Combobox.Option key={tag.id} value={tag.id}>
              <TagChip name={tag.name} color={tag.color} />
            </Combobox.Option>
          ))}
          {made && <Combobox.Option value={made.id}>{t('createTag', { name: made.name })}</Combobox.Option>}
          {all.isError ? (
            <Combobox.Empty>
              <FillText text={t('problem', { ns: 'common' })} parts={{ what: t('tagsWhat') }} />
            </Combobox.Empty>
          ) : (
            matching.length === 0 && !made && <Combobox.Empty>{t('tagHint')}</Combobox.Empty>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
