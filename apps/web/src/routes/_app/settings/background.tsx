import { createFileRoute } from '@tanstack/react-router'
import { BackgroundSettings } from '../../../features/settings/background-settings.tsx'

export const Route = createFileRoute('/_app/settings/background')({ component: BackgroundSettings })
