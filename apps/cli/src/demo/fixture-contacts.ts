/** Contacts of Harbour Dental that journeys and measurements open by these ids or find by these names. */
export const fixtureContacts = {
  amaraOkafor: { id: '0188f000-0000-7000-8000-000000000001', firstName: 'Amara', lastName: 'Okafor' },
  longTimeline: { id: '0188f000-0000-7000-8000-000000000002', firstName: 'Long', lastName: 'Timeline' },
  elevenPhones: { id: '0188f000-0000-7000-8000-000000000003', firstName: 'Eleven', lastName: 'Phones' },
  emptyRecord: { id: '0188f000-0000-7000-8000-000000000004', firstName: 'Empty', lastName: 'Record' },
  recordThirty: { id: '0188f000-0000-7000-8000-000000000005', firstName: 'Record', lastName: 'Thirty' },
  arabic: { id: '0188f000-0000-7000-8000-000000000006', firstName: 'فاطمة', lastName: 'الزهراء' },
  tamil: { id: '0188f000-0000-7000-8000-000000000007', firstName: 'கவிதா', lastName: 'முருகேசன்' },
  chinese: { id: '0188f000-0000-7000-8000-000000000008', firstName: '小明', lastName: '王' },
  japanese: { id: '0188f000-0000-7000-8000-000000000009', firstName: '美咲', lastName: '田中' },
  hebrew: { id: '0188f000-0000-7000-8000-00000000000a', firstName: 'נועה', lastName: 'לוי' },
  cyrillic: { id: '0188f000-0000-7000-8000-00000000000b', firstName: 'Анна', lastName: 'Соколова' },
  accents: { id: '0188f000-0000-7000-8000-00000000000c', firstName: 'Élodie', lastName: 'Lefèvre-Marchand' },
} as const

export type FixtureName = keyof typeof fixtureContacts
