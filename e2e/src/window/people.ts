import { type DemoPerson, demoPeople } from '@dossier/contracts/demo/demo-people'

/** The demo's people by their email, of whom a journey says just who they are. */
const person = (email: string): DemoPerson => {
  const found = demoPeople.find((one) => one.email === email)
  if (!found) throw new Error(`Nobody of the demo has the email ${email}.`)
  return found
}

export const ada = person('owner@harbour.example')
export const jun = person('admin@harbour.example')
export const rosa = person('member@harbour.example')
export const ray = person('readonly@harbour.example')
export const nora = person('owner@northside.example')
