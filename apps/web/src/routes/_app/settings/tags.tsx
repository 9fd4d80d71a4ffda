import { createFileRoute } from '@tanstack/react-router'
import { TagsSettings } from '../../../features/settings/tags-settings.tsx'

export const Route = createFileRoute('/_app/settings/tags')({ component: TagsSettings })
