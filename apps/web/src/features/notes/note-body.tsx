import { createElement } from 'react'
import { splitMentions } from '../../lib/mention.ts'
import classes from './notes.module.css'

type Props = { body: string; mentions: readonly { id: string; name: string }[] }

/** Plain text with its line ends; mentions stand out. */
export const NoteBody = ({ body, mentions }: Props) =>
  createElement(
    'p',
    { dir: 'auto', className: classes['body'] },
    ...splitMentions(body, mentions).map(({ text, personId }) =>
      personId === null ? text : createElement('span', { className: classes['mention'] }, text),
    ),
  )
