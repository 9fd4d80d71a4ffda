import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'

const key = new PluginKey<DecorationSet>('textDirection')

const directed = (doc: Node) => {
  const found: Decoration[] = []
  doc.forEach((node, offset) => {
    found.push(Decoration.node(offset, offset + node.nodeSize, { dir: 'auto' }))
  })
  return DecorationSet.create(doc, found)
}

/** Each block runs in the direction of its own words; on the screen only, the text that is saved knows none. */
export const TextDirection = Extension.create({
  name: 'blockDirection',
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key,
      state: {
        init: (_, { doc }) => directed(doc),
        apply: (transaction, shown) => (transaction.docChanged ? directed(transaction.doc) : shown),
      },
      props: { decorations: (state) => key.getState(state) },
    }),
  ],
})
