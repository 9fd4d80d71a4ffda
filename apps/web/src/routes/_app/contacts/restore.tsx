import { createFileRoute } from '@tanstack/react-router'
import { RestorePage } from '../../../features/deletion/restore-page.tsx'

export const Route = createFileRoute('/_app/contacts/restore')({ component: RestorePage })
