import {
  IconBlockquote,
  IconBold,
  IconCode,
  IconH1,
  IconH2,
  IconItalic,
  IconList,
  IconListNumbers,
  IconSourceCode,
  IconStrikethrough,
} from '@tabler/icons-react'
import type { ChainedCommands, Editor } from '@tiptap/react'

/** What text can be made, with the keys that do it too (`Mod` is Ctrl or Cmd). */
export const noteFormats = [
  { name: 'bold', Icon: IconBold, keys: 'Mod B', toggle: (chain: ChainedCommands) => chain.toggleBold() },
  {
    name: 'italic',
    Icon: IconItalic,
    keys: 'Mod I',
    toggle: (chain: ChainedCommands) => chain.toggleItalic(),
  },
  {
    name: 'strike',
    Icon: IconStrikethrough,
    keys: 'Mod Shift S',
    toggle: (chain: ChainedCommands) => chain.toggleStrike(),
  },
  {
    name: 'heading',
    Icon: IconH1,
    keys: 'Mod Alt 2',
    toggle: (chain: ChainedCommands) => chain.toggleHeading({ level: 2 }),
  },
  {
    name: 'subheading',
    Icon: IconH2,
    keys: 'Mod Alt 3',
    toggle: (chain: ChainedCommands) => chain.toggleHeading({ level: 3 }),
  },
  {
    name: 'bulletList',
    Icon: IconList,
    keys: 'Mod Shift 8',
    toggle: (chain: ChainedCommands) => chain.toggleBulletList(),
  },
  {
    name: 'orderedList',
    Icon: IconListNumbers,
    keys: 'Mod Shift 7',
    toggle: (chain: ChainedCommands) => chain.toggleOrderedList(),
  },
  {
    name: 'blockquote',
    Icon: IconBlockquote,
    keys: 'Mod Shift B',
    toggle: (chain: ChainedCommands) => chain.toggleBlockquote(),
  },
  { name: 'code', Icon: IconCode, keys: 'Mod E', toggle: (chain: ChainedCommands) => chain.toggleCode() },
  {
    name: 'codeBlock',
    Icon: IconSourceCode,
    keys: 'Mod Alt C',
    toggle: (chain: ChainedCommands) => chain.toggleCodeBlock(),
  },
] as const

/** The names of what the marked text is, and of what can be done to it. */
export const stateOfFormats = (editor: Editor): string[] => [
  ...noteFormats.map(({ name }) => name).filter((name) => isFormat(editor, name)),
  ...(editor.isActive('link') ? ['link'] : []),
  ...(editor.can().undo() ? ['undo'] : []),
  ...(editor.can().redo() ? ['redo'] : []),
]

const isFormat = (editor: Editor, name: (typeof noteFormats)[number]['name']) =>
  name === 'heading'
    ? editor.isActive('heading', { level: 1 }) || editor.isActive('heading', { level: 2 })
    : name === 'subheading'
      ? editor.isActive('heading', { level: 3 })
      : editor.isActive(name)
