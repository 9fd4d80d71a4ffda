import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useShortcuts } from '../../kit/shortcuts.ts'
import { textsOf } from '../../i18n/i18n.ts'
import classes from './contact-list-page.module.css'

const t = textsOf('list')

/** Long enough to type on, short enough not to wait. */
const PAUSE = 140

type Props = {
  search: string
  onSearch: (search: string) => void
  /** Searches at once, and goes on to the first hit. */
  onEnter: (search: string) => void
  /** The reader types on or goes elsewhere, and waits for no hit. */
  onLeave: () => void
}

export const ContactSearch = ({ search, onSearch, onEnter, onLeave }: Props) => {
  const [text, setText] = useState(search)
  const input = useRef<HTMLInputElement>(null)

  // A search that changed elsewhere (Back, "Clear the search") shows here too.
  const [shown, setShown] = useState(search)
  if (search !== shown) {
    setShown(search)
    if (search !== text.trim()) setText(search)
  }

  useEffect(() => {
    if (text.trim() === search) return
    const timer = setTimeout(() => onSearch(text.trim()), PAUSE)
    return () => clearTimeout(timer)
  }, [text, search, onSearch])

  useShortcuts({ '/': () => input.current?.select() })

  return (
    <TextInput
      ref={input}
      type="search"
      size="xs"
      className={classes['search'] ?? ''}
      aria-label={t('search')}
      aria-keyshortcuts="/"
      placeholder={t('search')}
      autoComplete="off"
      spellCheck={false}
      maxLength={200}
      leftSection={<IconSearch size={15} stroke={1.6} aria-hidden />}
      rightSection={
        text === '' ? (
          <kbd aria-hidden className={classes['key']}>
            /
          </kbd>
        ) : null
      }
      value={text}
      onBlur={() => {
        onLeave()
        // Where one goes next must not be undone by a search that comes a moment later.
        if (text.trim() !== search) onSearch(text.trim())
      }}
      onChange={(event) => {
        onLeave()
        setText(event.currentTarget.value)
      }}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Escape') setText('')
        if (event.key === 'ArrowDown' || event.key === 'Enter') {
          event.preventDefault()
          onEnter(text.trim())
        }
      }}
    />
  )
}
