export { addTags } from './add-tags.ts'
export { listTags } from './list-tags.ts'
export { removeTag } from './remove-tag.ts'
export { tagColor } from './tag-color.ts'
