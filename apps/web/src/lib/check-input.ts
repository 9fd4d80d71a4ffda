import { type Parsed, parseInput, type Schema } from './parse-input.ts'

type Schemas = typeof import('./input-schemas.ts')
type Output<Name extends keyof Schemas> = Schemas[Name] extends Schema<infer Found> ? Found : never

export const loadInputSchemas = (): Promise<Schemas> => import('./input-schemas.ts')

/** Checks an input as `parseInput` does, by a schema that is fetched when there is something to check. */
export const checkInput = async <Name extends keyof Schemas>(
  name: Name,
  input: unknown,
): Promise<Parsed<Output<Name>>> => {
  const schemas = await loadInputSchemas().catch(() => null)
  if (schemas === null)
    return { ok: false, failure: { reason: 'connection.lost', conflict: null, requestId: null } }
  // The compiler does not see that each schema answers its own output.
  return parseInput(schemas[name] as unknown as Schema<Output<Name>>, input)
}
