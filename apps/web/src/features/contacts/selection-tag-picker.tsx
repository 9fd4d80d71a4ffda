import type { TagView } from '@dossier/contracts/tags/views'
import { Button, Combobox, useCombobox } from '@mantine/core'
import { IconTag } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { textsOf } from '../../i18n/i18n.ts'
import { foldedTag } from '../../entities/tags/tag-name.ts'
import { tagsOptions } from '../../entities/tags/queries.ts'
import { TagChip } from '../../entities/tags/tag-chip.tsx'
import classes from './selection-bar.module.css'

const t = textsOf('selection')

/** So many are offered at once; typing narrows the rest. */
const OFFERED = 60

/** A button that becomes a field: typing filters the tags there are, Enter picks one or makes a new one. */
export const SelectionTagPicker = ({ onPick }: { onPick: (tag: TagView) => void }) => {
  const [isOpen, setIsOpen] = useState(false)
  const [typed, setTyped] = useState('')
  const button = useRef<HTMLButtonElement>(null)
  const combobox = useCombobox({ opened: isOpen })
  const all = useQuery(tagsOptions(isOpen))
  const wanted = foldedTag(typed)
  const matching = (all.data ?? []).filter(({ name }) => foldedTag(name).includes(wanted)).slice(0, OFFERED)
  const isNew = wanted !== '' && !all.data?.some(({ name }) => foldedTag(name) === wanted)

  // Enter takes what stands first, once the options are those of what is typed.
  const takeFirst = useEffectEvent(() => combobox.selectFirstOption())
  const offered = [...matching.map(({ id }) => id), ...(isNew ? [wanted] : [])].join()
  useEffect(() => {
    if (typed !== '' && offered !== '') takeFirst()
  }, [typed, offered])

  const close = (isByKey: boolean) => {
    setIsOpen(false)
    setTyped('')
    if (isByKey) requestAnimationFrame(() => button.current?.focus())
  }
  const pick = (id: string) => {
    const tag = matching.find((one) => one.id === id)
    onPick(tag ?? { id, name: typed.replaceAll(/\s+/gu, ' ').trim(), color: 'gray' })
    close(true)
  }

  if (!isOpen)
    return (
      <Button
        ref={button}
        variant="default"
        className={classes['button']}
        title={t('addTag')}
        leftSection={<IconTag size={15} stroke={1.6} aria-hidden />}
        onClick={() => setIsOpen(true)}
      >
        {t('addTag')}
      </Button>
    )
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={pick}
      shadow="md"
      width={240}
      position="top"
      withinPortal={false}
      floatingStrategy="fixed"
    >
      <Combobox.Target withExpandedAttribute>
        <input
          autoFocus
          role="combobox"
          aria-label={t('addTag')}
          aria-autocomplete="list"
          aria-expanded
          aria-controls={combobox.listId ?? undefined}
          className={classes['input']}
          placeholder={t('addTagPlaceholder')}
          maxLength={60}
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onBlur={() => close(false)}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return
            if (event.key === 'Escape') {
              event.preventDefault()
              close(true)
            }
            // The list of all tags may still be on its way: Enter makes or finds it by name all the same.
            if (event.key === 'Enter' && combobox.getSelectedOptionIndex() === -1 && isNew) pick(wanted)
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options aria-label={t('addTag')} mah={260} className={classes['options'] ?? ''}>
          {matching.map((tag) => (
            <Combobox.Option key={tag.id} value={tag.id}>
              <TagChip name={tag.name} color={tag.color} />
            </Combobox.Option>
          ))}
          {isNew && (
            <Combobox.Option value={wanted}>{t('createTag', { name: typed.trim() })}</Combobox.Option>
          )}
          {matching.length === 0 && !isNew && <Combobox.Empty>{t('addTagHint')}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
