import type { TagView } from '@dossier/contracts/tags'
import { Combobox, useCombobox } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type MouseEvent, useEffect, useEffectEvent, useRef, useState } from 'react'
import { textsOf } from '../../i18n/i18n.ts'
import { formatCount } from '../../lib/format.ts'
import { trpc } from '../../lib/trpc.ts'
import { FillText } from '../../ui/fill-text.tsx'
import { focusBeside } from '../../ui/focus-beside.ts'
import { TagChip } from '../../ui/tag-chip.tsx'
import { addTag, recolorTag, removeTag } from './acts/tag-acts.ts'
import { tagChoices } from './tag-choices.ts'
import { TagColorMenu } from '../../components/tag-color-menu.tsx'
import classes from './tags-field.module.css'

const t = textsOf('record')

type Props = { contactId: string; tags: TagView[]; canEdit: boolean }

/** More than these fold, the latest in sight, so that the fields below stay near. */
const FOLDED = 24
/** How many are offered at once; typing narrows the rest. */
const OFFERED = 60

/** The contact's tags; typing filters those there are, Enter picks one or makes a new one. */
export const TagsField = ({ contactId, tags, canEdit }: Props) => {
  const [typed, setTyped] = useState('')
  const [isWhole, setIsWhole] = useState(false)
  const [coloring, setColoring] = useState<{ tag: TagView; button: HTMLButtonElement } | null>(null)
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const all = useQuery(trpc.tags.list.queryOptions(undefined, { enabled: combobox.dropdownOpened }))
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
    if (tag) void addTag(contactId, tag)
  }

  const input = useRef<HTMLInputElement>(null)
  const isPassedOn = useRef(false)
  const passFocusOn = (pass: () => void) => {
    isPassedOn.current = true
    pass()
    isPassedOn.current = false
  }
  const remove = (event: MouseEvent, tag: TagView) => {
    passFocusOn(() => focusBeside(event, input.current))
    void removeTag(contactId, tag)
  }

  const isLong = tags.length > FOLDED + 1
  const shown = isLong && !isWhole ? tags.slice(-FOLDED) : tags
  return (
    <div className={classes['tags']}>
      {isLong && (
        <button
          type="button"
          className={classes['all']}
          aria-expanded={isWhole}
          onClick={() => setIsWhole(!isWhole)}
        >
          {isWhole ? t('fewTags') : t('allTags', { shown: formatCount(tags.length) })}
        </button>
      )}
      {shown.map((tag) => (
        <TagChip
          key={tag.id}
          name={tag.name}
          color={tag.color}
          {...(canEdit && {
            menuLabel: t('tagColor', { name: tag.name }),
            onMenu: (button) => setColoring({ tag, button }),
            removeLabel: t('removeTag', { name: tag.name }),
            onRemove: (event) => remove(event, tag),
          })}
        />
      ))}
      {tags.length === 0 && !canEdit && (
        <span className={classes['none']}>{t('empty', { ns: 'common' })}</span>
      )}
      <TagColorMenu
        opened={coloring}
        onPick={(tag, color) => void recolorTag(contactId, tag, color)}
        onClose={() => {
          setColoring(null)
          if (!coloring?.button.isConnected) passFocusOn(() => input.current?.focus())
        }}
      />
      {canEdit && (
        <Combobox
          store={combobox}
          onOptionSubmit={pick}
          shadow="md"
          width={220}
          position="bottom-start"
          withinPortal={false}
          floatingStrategy="fixed"
          // Nobody picks a tag before the record is on the screen.
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
                if (!isPassedOn.current) combobox.openDropdown()
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
              {made && <Combobox.Option value={made.id}>{t('makeTag', { name: made.name })}</Combobox.Option>}
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
      )}
    </div>
  )
}
