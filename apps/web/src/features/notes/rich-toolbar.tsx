import { IconArrowBackUp, IconArrowForwardUp, IconLink } from '@tabler/icons-react'
import { type Editor, useEditorState } from '@tiptap/react'
import { useState } from 'react'
import { textsOf } from '../../i18n/i18n.ts'
import { LinkRow } from './link-row.tsx'
import { noteFormats, stateOfFormats } from './note-formats.ts'
import classes from './rich-editor.module.css'
import { useToolbarKeys } from './use-toolbar-keys.ts'

const t = textsOf('notes')

const isApple = /Mac|iP(hone|ad)/.test(navigator.userAgent)
const shown = (keys: string) => keys.replace('Mod', isApple ? '⌘' : 'Ctrl').replaceAll(' ', '+')
const forMachines = (keys: string) => keys.replace('Mod', isApple ? 'Meta' : 'Control').replaceAll(' ', '+')

/** What the marked text is to be. One stop of the Tab key; arrows go on from there. */
export const RichToolbar = ({ editor }: { editor: Editor }) => {
  const [isLinking, setIsLinking] = useState(false)
  const keys = useToolbarKeys()
  const state = useEditorState({ editor, selector: ({ editor: now }) => stateOfFormats(now) })

  const tools = [
    ...noteFormats.map(({ name, Icon, keys: chord, toggle }) => ({
      name,
      Icon,
      chord,
      isPressed: state.includes(name),
      isOff: false,
      isExpanded: undefined,
      run: () => toggle(editor.chain().focus()).run(),
    })),
    {
      name: 'link' as const,
      Icon: IconLink,
      chord: null,
      isPressed: state.includes('link'),
      isOff: false,
      isExpanded: isLinking,
      run: () => setIsLinking(!isLinking),
    },
    ...(['undo', 'redo'] as const).map((name) => ({
      name,
      Icon: name === 'undo' ? IconArrowBackUp : IconArrowForwardUp,
      chord: name === 'undo' ? 'Mod Z' : 'Mod Shift Z',
      isPressed: undefined,
      isOff: !state.includes(name),
      isExpanded: undefined,
      run: () => editor.chain().focus()[name]().run(),
    })),
  ]

  return (
    <>
      <div role="toolbar" aria-label={t('format')} className={classes['toolbar']} onKeyDown={keys.onKeyDown}>
        {tools.map(({ name, Icon, chord, isPressed, isOff, isExpanded, run }, index) => {
          const words = t(`formats.${name}`)
          return (
            <button
              key={name}
              type="button"
              className={classes['tool']}
              aria-label={words}
              title={chord === null ? words : `${words} (${shown(chord)})`}
              aria-keyshortcuts={chord === null ? undefined : forMachines(chord)}
              aria-pressed={isPressed}
              aria-expanded={isExpanded}
              aria-disabled={isOff || undefined}
              tabIndex={keys.tabIndexOf(index)}
              onFocus={() => keys.onFocus(index)}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => {
                if (!isOff) run()
              }}
            >
              <Icon size={15} stroke={1.7} aria-hidden />
            </button>
          )
        })}
      </div>
      {isLinking && <LinkRow editor={editor} onClose={() => setIsLinking(false)} />}
    </>
  )
}
