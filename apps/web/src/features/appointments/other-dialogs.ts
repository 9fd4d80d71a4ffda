export { CancelDialog } from './cancel-dialog.tsx'
export { EditDialog } from './edit-dialog.tsx'
