import { Modal, VisuallyHidden } from '@mantine/core'
import { type KeyboardEvent, useEffect, useEffectEvent, useId, useState } from 'react'
import { failureWords } from '../../i18n/failure-words.ts'
import { textsOf } from '../../i18n/i18n.ts'
import { toFailure } from '../../lib/failure.ts'
import { LineFailed } from '../../kit/line-failed.tsx'
import { useFocusBack } from '../../kit/use-focus-back.ts'
import { paletteDoor } from './doors.ts'
import { PaletteOptions } from './palette-options.tsx'
import classes from './palette.module.css'
import { usePaletteGroups } from './use-palette-groups.ts'

const t = textsOf('shell')

/** Jumps to a contact, or does what the page can do, by typing a part of its name. */
export const PaletteDialog = () => {
  useFocusBack()
  const listId = useId()
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState(0)
  const [isEntered, setIsEntered] = useState(false)
  const { groups, isSearching, error, retry } = usePaletteGroups(typed)
  const options = groups.flatMap((group) => group.options)
  const active = Math.min(chosen, options.length - 1)
  const isAction = active >= 0 && active < (groups.find(({ id }) => id === 'actions')?.options.length ?? 0)
  /** A contact on the screen may still be one of what was typed before. */
  const mayPick = isAction || !isSearching

  const pick = () => {
    const option = options[active]
    if (option) paletteDoor.close(option.run)
  }
  const pickWhatCame = useEffectEvent(pick)
  useEffect(() => {
    if (isEntered && !isSearching) pickWhatCame()
  }, [isEntered, isSearching])

  const move = (index: number) => {
    setChosen(index)
    setIsEntered(false)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const last = options.length - 1
    if (event.key === 'ArrowDown') move(active >= last ? 0 : active + 1)
    else if (event.key === 'ArrowUp') move(active <= 0 ? last : active - 1)
    else if (event.key === 'Enter' && mayPick) pick()
    else if (event.key === 'Enter') setIsEntered(true)
    else return
    event.preventDefault()
  }

  return (
    <Modal.Root opened onClose={paletteDoor.close} size={560} yOffset="12vh">
      <Modal.Overlay />
      <Modal.Content aria-label={t('palette')}>
        <div className={classes['palette']}>
          <input
            data-autofocus
            role="combobox"
            aria-label={t('palette')}
            aria-expanded={options.length > 0}
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={options[active] ? `${listId}-${active}` : undefined}
            className={classes['input']}
            placeholder={t('palettePlaceholder')}
            autoComplete="off"
            spellCheck={false}
            maxLength={200}
            value={typed}
            onChange={(event) => {
              setTyped(event.currentTarget.value)
              move(0)
            }}
            onKeyDown={onKeyDown}
          />
          <PaletteOptions
            listId={listId}
            label={t('paletteFound')}
            groups={groups}
            active={active}
            isBusy={isSearching}
            onActive={move}
            onPick={(option) => paletteDoor.close(option.run)}
          />
          {error ? (
            <p className={classes['hint']}>
              <LineFailed words={failureWords(toFailure(error))} onRetry={retry} />
            </p>
          ) : (
            options.length === 0 &&
            !isSearching && <p className={classes['hint']}>{t('paletteNone', { typed })}</p>
          )}
          <VisuallyHidden role="status">
            {isSearching ? '' : t('paletteCount', { count: options.length })}
          </VisuallyHidden>
        </div>
      </Modal.Content>
    </Modal.Root>
  )
}
