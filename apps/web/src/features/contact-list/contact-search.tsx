import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useShortcuts } from '../../components/shortcuts.ts'
import classes from './contact-list-page.module.css'

/** Long enough to type on, short enough not to wait. */
const PAUSE = 140

type Props = { search: string; onSearch: (search: string) => void }

export const ContactSearch = ({ search, onSearch }: Props) => {
  const { t } = useTranslation('list')
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
      onChange={(event) => setText(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setText('')
        if (event.key === 'ArrowDown' || event.key === 'Enter') {
          event.preventDefault()
          document.querySelector<HTMLElement>('[role="grid"] [data-row]')?.focus()
        }
      }}
    />
  )
}
