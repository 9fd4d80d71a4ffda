import { resolve } from 'node:path'

/** The folder that holds the whole of Dossier. */
export const checkout = resolve(import.meta.dirname, '../../..')
