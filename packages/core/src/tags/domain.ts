import { contactTags, tags } from '@dossier/db/schema'
import { type AnswersFor, fact, ofWorkspace, personalName, technical } from '../domain/index.ts'

const personalData = {
  tags: {
    table: tags,
    rowsBy: null,
    erasing: null,
    columns: {
      id: technical,
      workspaceId: technical,
      name: ofWorkspace,
      nameKey: ofWorkspace,
      color: ofWorkspace,
    },
  },
  contactTags: {
    table: contactTags,
    title: 'Tags',
    rowsBy: 'contact_id',
    inOrderOf: 'addedAt',
    erasing: { how: 'rows' },
    columns: {
      workspaceId: technical,
      contactId: technical,
      tagId: personalName('Tag', 'tags'),
      addedAt: fact('Added', 'instant'),
    },
  },
} satisfies AnswersFor<'tags' | 'contactTags'>

export const tagsDomain = {
  personalData,
}
