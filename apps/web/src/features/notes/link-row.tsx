import { Button } from '@mantine/core'
import type { Editor } from '@tiptap/react'
import { useId, useState } from 'react'
import { textsOf } from '../../i18n/i18n.ts'
import { linkAddress } from './link-address.ts'
import classes from './rich-editor.module.css'

const t = textsOf('notes')

type Props = { editor: Editor; onClose: () => void }

const addressHere = (editor: Editor): string => {
  const { href } = editor.getAttributes('link')
  return typeof href === 'string' ? href : ''
}

/** Where the marked text leads: a new address, another one, or none. */
export const LinkRow = ({ editor, onClose }: Props) => {
  const id = useId()
  const [was] = useState(() => addressHere(editor))
  const [address, setAddress] = useState(was)
  const [isRefused, setIsRefused] = useState(false)

  const close = () => {
    onClose()
    editor.commands.focus()
  }
  const remove = () => {
    editor.chain().focus().extendMarkRange('link').unsetLink().run()
    onClose()
  }
  const set = () => {
    if (address.trim() === '') return was === '' ? close() : remove()
    const href = linkAddress(address)
    if (href === null) return setIsRefused(true)
    const chain = editor.chain().focus().extendMarkRange('link')
    const link = { type: 'link', attrs: { href } }
    if (editor.state.selection.empty && was === '')
      chain
        .insertContent([
          { type: 'text', text: address.trim(), marks: [link] },
          { type: 'text', text: ' ' },
        ])
        .run()
    else chain.setLink({ href }).run()
    onClose()
  }

  return (
    <div className={classes['link']}>
      <input
        autoFocus
        className={classes['linkInput']}
        aria-label={t('linkAddress')}
        aria-invalid={isRefused}
        aria-describedby={isRefused ? id : undefined}
        placeholder="https://"
        inputMode="url"
        dir="ltr"
        value={address}
        onChange={(event) => {
          setAddress(event.currentTarget.value)
          setIsRefused(false)
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== 'Escape') return
          event.preventDefault()
          event.stopPropagation()
          if (event.key === 'Enter') set()
          else close()
        }}
      />
      <Button size="compact-sm" variant="default" onClick={set}>
        {t('setLink')}
      </Button>
      {was !== '' && (
        <Button size="compact-sm" variant="subtle" color="gray" onClick={remove}>
          {t('removeLink')}
        </Button>
      )}
      {isRefused && (
        <p role="alert" id={id} className={classes['refused']}>
          {t('linkRefused')}
        </p>
      )}
    </div>
  )
}
