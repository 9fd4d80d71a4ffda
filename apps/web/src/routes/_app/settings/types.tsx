import { createFileRoute } from '@tanstack/react-router'
import { TypesSettings } from '../../../features/settings/types-settings.tsx'

export const Route = createFileRoute('/_app/settings/types')({ component: TypesSettings })
