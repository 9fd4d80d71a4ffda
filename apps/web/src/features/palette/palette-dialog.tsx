import { contactName } from '@dossier/contracts/contact-name'
import { Modal, VisuallyHidden } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconCornerDownLeft } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type KeyboardEvent, useEffect, useId, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { failureWords } from '../../i18n/failure-words.ts'
import { actionRegistry } from '../../lib/actions/action-registry.ts'
import { toFailure } from '../../lib/failure.ts'
import { trpc } from '../../lib/trpc.ts'
import { classNames } from '../../ui/class-names.ts'
import { PersonAvatar } from '../../ui/person-avatar.tsx'
import { paletteDoor } from './doors.ts'
import { Keys } from './keys.tsx'
import { paletteActions } from './palette-actions.ts'
import classes from './palette.module.css'

const PAUSE = 100
const MOST = 8

/** Jumps to a contact, or does what the page can do, by typing a part of its name. */
export const PaletteDialog = () => {
  const { t } = useTranslation('shell')
  const navigate = useNavigate()
  const listId = useId()
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState(0)
  const [search] = useDebouncedValue(typed.trim(), PAUSE)
  const registered = useSyncExternalStore(actionRegistry.subscribe, actionRegistry.all)
  const contacts = useQuery(
    trpc.contacts.list.queryOptions(
      { search, limit: MOST },
      { enabled: search !== '', placeholderData: keepPreviousData },
    ),
  )
  const isSearching = typed.trim() !== '' && (search !== typed.trim() || contacts.isFetching)

  const actions = paletteActions(registered, typed)
  const rows = typed.trim() === '' ? [] : (contacts.data?.rows ?? [])
  const items = [
    ...actions.map((action) => ({
      id: action.id,
      run: action.run,
      face: (
        <>
          <span className={classes['text']}>{action.words}</span>
          {action.keys !== undefined && <Keys keys={action.keys} />}
        </>
      ),
    })),
    ...rows.map((row) => {
      const name = contactName(row) ?? t('unnamed', { ns: 'common' })
      return {
        id: row.id,
        run: () =>
          void navigate({
            to: '/contacts/$contactId/{-$tab}',
            params: { contactId: row.id, tab: undefined },
          }),
        face: (
          <>
            <PersonAvatar id={row.id} name={name} size={20} />
            <bdi className={classes['text']}>{name}</bdi>
            <bdi className={classes['about']}>{row.email ?? row.phone ?? row.companyName}</bdi>
          </>
        ),
      }
    }),
  ]
  const active = Math.min(chosen, items.length - 1)
  useEffect(() => {
    document.querySelector(`#${CSS.escape(`${listId}-${active}`)}`)?.scrollIntoView({ block: 'nearest' })
  }, [listId, active])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const last = items.length - 1
    if (event.key === 'ArrowDown') setChosen(active >= last ? 0 : active + 1)
    else if (event.key === 'ArrowUp') setChosen(active <= 0 ? last : active - 1)
    else if (event.key === 'Enter') paletteDoor.close(items[active]?.run)
    else return
    event.preventDefault()
  }

  return (
    <Modal
      opened
      onClose={paletteDoor.close}
      aria-label={t('palette')}
      withCloseButton={false}
      returnFocus={false}
      transitionProps={{ duration: 0 }}
      size={560}
      styles={{ body: { padding: 0 } }}
      yOffset="12vh"
    >
      <div className={classes['palette']}>
        <input
          data-autofocus
          role="combobox"
          aria-label={t('palette')}
          aria-expanded={items.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={items[active] ? `${listId}-${active}` : undefined}
          className={classes['input']}
          placeholder={t('palettePlaceholder')}
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            setChosen(0)
          }}
          onKeyDown={onKeyDown}
        />
        <div
          id={listId}
          role="listbox"
          aria-label={t('paletteFound')}
          aria-busy={isSearching}
          className={classes['options']}
        >
          {items.map(({ id, run, face }, index) => (
            <button
              key={id}
              type="button"
              id={`${listId}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              className={classNames(classes['option'], index === active && classes['active'])}
              onPointerMove={() => setChosen(index)}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => paletteDoor.close(run)}
            >
              {face}
              {index === active && <IconCornerDownLeft size={14} aria-hidden className={classes['enter']} />}
            </button>
          ))}
        </div>
        {contacts.isError && typed.trim() !== '' ? (
          <p role="alert" className={classes['hint']}>
            {failureWords(toFailure(contacts.error))}
          </p>
        ) : (
          items.length === 0 &&
          !isSearching && <p className={classes['hint']}>{t('paletteNone', { typed })}</p>
        )}
        <VisuallyHidden role="status">
          {isSearching ? '' : t('paletteCount', { count: items.length })}
        </VisuallyHidden>
      </div>
    </Modal>
  )
}
