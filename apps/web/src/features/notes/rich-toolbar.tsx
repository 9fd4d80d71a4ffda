import { Button } from '@mantine/core'
import {
  IconBlockquote,
  IconBold,
  IconCode,
  IconHeading,
  IconItalic,
  IconLink,
  IconList,
  IconListNumbers,
  IconSourceCode,
  IconStrikethrough,
} from '@tabler/icons-react'
import { type ChainedCommands, type Editor, useEditorState } from '@tiptap/react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './rich-editor.module.css'

const formats = [
  { name: 'bold', Icon: IconBold, toggle: (chain: ChainedCommands) => chain.toggleBold() },
  { name: 'italic', Icon: IconItalic, toggle: (chain: ChainedCommands) => chain.toggleItalic() },
  { name: 'strike', Icon: IconStrikethrough, toggle: (chain: ChainedCommands) => chain.toggleStrike() },
  {
    name: 'heading',
    Icon: IconHeading,
    toggle: (chain: ChainedCommands) => chain.toggleHeading({ level: 2 }),
  },
  { name: 'bulletList', Icon: IconList, toggle: (chain: ChainedCommands) => chain.toggleBulletList() },
  {
    name: 'orderedList',
    Icon: IconListNumbers,
    toggle: (chain: ChainedCommands) => chain.toggleOrderedList(),
  },
  { name: 'blockquote', Icon: IconBlockquote, toggle: (chain: ChainedCommands) => chain.toggleBlockquote() },
  { name: 'code', Icon: IconCode, toggle: (chain: ChainedCommands) => chain.toggleCode() },
  { name: 'codeBlock', Icon: IconSourceCode, toggle: (chain: ChainedCommands) => chain.toggleCodeBlock() },
] as const

const withScheme = (typed: string) => (/^[a-z][a-z0-9+.-]*:/i.test(typed) ? typed : `https://${typed}`)

/** What the marked text is to be. */
export const RichToolbar = ({ editor }: { editor: Editor }) => {
  const { t } = useTranslation('notes')
  const [address, setAddress] = useState<string | null>(null)
  const active = useEditorState({
    editor,
    selector: ({ editor: now }) =>
      [...formats.map(({ name }) => name), 'link'].filter((name) => now.isActive(name)),
  })

  const openLink = () => {
    const { href } = editor.getAttributes('link')
    setAddress(typeof href === 'string' ? href : '')
  }
  const setLink = (typed: string) => {
    setAddress(null)
    const link = editor.chain().focus().extendMarkRange('link')
    const href = withScheme(typed.trim())
    if (typed.trim() === '') link.unsetLink().run()
    else if (editor.state.selection.empty && !editor.isActive('link'))
      link
        .insertContent({ type: 'text', text: typed.trim(), marks: [{ type: 'link', attrs: { href } }] })
        .run()
    else link.setLink({ href }).run()
  }

  return (
    <div role="group" aria-label={t('format')} className={classes['toolbar']}>
      {formats.map(({ name, Icon, toggle }) => (
        <button
          key={name}
          type="button"
          className={classes['tool']}
          aria-label={t(`formats.${name}`)}
          title={t(`formats.${name}`)}
          aria-pressed={active.includes(name)}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => toggle(editor.chain().focus()).run()}
        >
          <Icon size={15} stroke={1.7} aria-hidden />
        </button>
      ))}
      <button
        type="button"
        className={classes['tool']}
        aria-label={t('formats.link')}
        title={t('formats.link')}
        aria-pressed={active.includes('link')}
        aria-expanded={address !== null}
        onPointerDown={(event) => event.preventDefault()}
        onClick={() => (address === null ? openLink() : setAddress(null))}
      >
        <IconLink size={15} stroke={1.7} aria-hidden />
      </button>
      {address !== null && (
        <div className={classes['link']}>
          <input
            autoFocus
            className={classes['linkInput']}
            aria-label={t('linkAddress')}
            placeholder="https://"
            inputMode="url"
            value={address}
            onChange={(event) => setAddress(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' && event.key !== 'Escape') return
              event.preventDefault()
              event.stopPropagation()
              if (event.key === 'Enter') setLink(address)
              else {
                setAddress(null)
                editor.commands.focus()
              }
            }}
          />
          <Button size="compact-xs" variant="default" onClick={() => setLink(address)}>
            {address.trim() === '' && active.includes('link') ? t('removeLink') : t('setLink')}
          </Button>
        </div>
      )}
    </div>
  )
}
