import { type Role, roles } from '../rights.ts'

export type DemoPerson = { email: string; name: string; role: Role; workspace: string }

const workspaces = [
  {
    name: 'Harbour Dental',
    domain: 'harbour.example',
    people: ['Ada Owens', 'Jun Kim', 'Rosa Marin', 'Ray Reid'],
  },
  {
    name: 'Northside Plumbing',
    domain: 'northside.example',
    people: ['Nora North', 'Sam Pipe', 'Mo Said', 'Lea Lind'],
  },
]

/** The people one can sign in as in the demo: `<role>@harbour.example` and `<role>@northside.example`. */
export const demoPeople: DemoPerson[] = workspaces.flatMap(({ name: workspace, domain, people }) =>
  roles.map((role, index) => ({ email: `${role}@${domain}`, name: people[index] ?? role, role, workspace })),
)

/** Who alone of them may read what workflow histories hold. */
export const demoOps = 'owner@harbour.example'
