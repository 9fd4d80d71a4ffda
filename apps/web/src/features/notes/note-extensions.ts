import type { AnyExtension } from '@tiptap/core'
import { Placeholder } from '@tiptap/extension-placeholder'
import { StarterKit } from '@tiptap/starter-kit'
import { linkAddress } from './link-address.ts'
import { TextDirection } from './text-direction.ts'

/** What a note can hold: the same that the server lets it have. */
export const noteExtensions = (placeholder: string, mention: AnyExtension): AnyExtension[] => [
  StarterKit.configure({
    heading: { levels: [1, 2, 3] },
    link: {
      openOnClick: false,
      defaultProtocol: 'https',
      isAllowedUri: (uri) => linkAddress(uri) !== null,
      shouldAutoLink: (uri) => linkAddress(uri) !== null && !/^[\d+]/.test(uri),
    },
    trailingNode: false,
  }),
  Placeholder.configure({ placeholder }),
  TextDirection,
  mention,
]
