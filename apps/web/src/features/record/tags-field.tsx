import type { TagView } from '@dossier/contracts/tags/views'
import { useMutation } from '@tanstack/react-query'
import { type MouseEvent, useRef, useState } from 'react'
import { textsOf } from '../../i18n/i18n.ts'
import { formatCount } from '../../lib/format.ts'
import { focusBeside } from '../../kit/focus-beside.ts'
import { TagChip } from '../../entities/tags/tag-chip.tsx'
import { recolorTag, removeTag } from '../../entities/tags/contact-mutations.ts'
import { TagPicker } from './tag-picker.tsx'
import classes from './tags-field.module.css'

const t = textsOf('record')

type Props = { contactId: string; tags: TagView[]; canEdit: boolean }

/** More than these fold, the latest in sight, so that the fields below stay near. */
const FOLDED = 24

/** The contact's tags, and where one more is typed. */
export const TagsField = ({ contactId, tags, canEdit }: Props) => {
  const [isWhole, setIsWhole] = useState(false)
  const removing = useMutation(removeTag(contactId))
  const recoloring = useMutation(recolorTag(contactId))
  const input = useRef<HTMLInputElement>(null)
  const isPassedOn = useRef(false)
  const passFocusOn = (pass: () => void) => {
    isPassedOn.current = true
    pass()
    isPassedOn.current = false
  }
  const remove = (event: MouseEvent, tag: TagView) => {
    passFocusOn(() => focusBeside(event, input.current))
    removing.mutate(tag)
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
            onColor: (color) => recoloring.mutate({ tag, color }),
            onLost: () => passFocusOn(() => input.current?.focus()),
            removeLabel: t('removeTag', { name: tag.name }),
            onRemove: (event) => remove(event, tag),
          })}
        />
      ))}
      {tags.length === 0 && !canEdit && (
        <span className={classes['none']}>{t('empty', { ns: 'common' })}</span>
      )}
      {canEdit && (
        <TagPicker contactId={contactId} tags={tags} input={input} isPassedOn={() => isPassedOn.current} />
      )}
    </div>
  )
}
