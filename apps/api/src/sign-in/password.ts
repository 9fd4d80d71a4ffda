import { hash, verify } from '@node-rs/argon2'

/** What OWASP recommends for argon2id (the library's default kind) at the least: 19 MiB, two passes, one lane. */
const options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export const hashPassword = (password: string): Promise<string> => hash(password, options)

export const verifyPassword = ({ hash, password }: { hash: string; password: string }): Promise<boolean> =>
  verify(hash, password)
