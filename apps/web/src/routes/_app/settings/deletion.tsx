import { createFileRoute } from '@tanstack/react-router'
import { RetentionSettings } from '../../../features/settings/retention-settings.tsx'

export const Route = createFileRoute('/_app/settings/deletion')({ component: RetentionSettings })
