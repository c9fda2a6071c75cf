import type { Gender } from '#contracts/person-fields.ts'
import type { Locale, UserRole } from '#contracts/roles.ts'

/** One cast of people for tests, demo, docs and screenshots. Addresses at example.org reach nobody (RFC 2606). */
export type CastMember = {
  id: string
  role: UserRole
  name: string
  email: string
  userName: string
  mobile: string
  gender: Gender
  place: string
  locale: Locale
  timeZone: string
  /** For the demo, and in nobody's list: long enough for those who work here. */
  password: string
}

const bulgaria = { place: 'София', locale: 'bg', timeZone: 'Europe/Sofia' } as const

export const cast = {
  elena: {
    id: '01937b00-0000-7000-8000-000000000001',
    role: 'customer',
    name: 'Elena Sokolova',
    email: 'elena.sokolova@example.org',
    userName: 'elena',
    mobile: '+447400123456',
    gender: 'female',
    place: 'London',
    locale: 'en',
    timeZone: 'Europe/London',
    password: 'violet river 41',
  },
  petar: {
    id: '01937b00-0000-7000-8000-000000000002',
    role: 'customer',
    name: 'Петър Димитров',
    email: 'petar.dimitrov@example.org',
    userName: 'petar',
    mobile: '+359888123456',
    gender: 'male',
    ...bulgaria,
    place: 'Пловдив',
    password: 'quiet harbour 52',
  },
  ahmed: {
    id: '01937b00-0000-7000-8000-000000000003',
    role: 'customer',
    name: 'Ahmed Nasser',
    email: 'ahmed.nasser@example.org',
    userName: 'ahmed',
    mobile: '+971501234567',
    gender: 'male',
    place: 'Dubai',
    locale: 'en',
    timeZone: 'Asia/Dubai',
    password: 'amber lantern 63',
  },
  maria: {
    id: '01937b00-0000-7000-8000-000000000011',
    role: 'agent',
    name: 'Мария Иванова',
    email: 'maria.ivanova@example.org',
    userName: 'maria',
    mobile: '+359887654321',
    gender: 'female',
    ...bulgaria,
    password: 'seven calm otters 74',
  },
  tomas: {
    id: '01937b00-0000-7000-8000-000000000012',
    role: 'agent',
    name: 'Tomas Král',
    email: 'tomas.kral@example.org',
    userName: 'tomas',
    mobile: '+420601123456',
    gender: 'male',
    place: 'Praha',
    locale: 'en',
    timeZone: 'Europe/Prague',
    password: 'slow copper trains 85',
  },
  ana: {
    id: '01937b00-0000-7000-8000-000000000013',
    role: 'agent',
    name: 'Ana Horvat',
    email: 'ana.horvat@example.org',
    userName: 'ana',
    mobile: '+385911234567',
    gender: 'female',
    place: 'Zagreb',
    locale: 'en',
    timeZone: 'Europe/Zagreb',
    password: 'bright winter maps 96',
  },
  ivan: {
    id: '01937b00-0000-7000-8000-000000000014',
    role: 'agent',
    name: 'Иван Кузнецов',
    email: 'ivan.kuznetsov@example.org',
    userName: 'ivan',
    mobile: '+77011234567',
    gender: 'male',
    place: 'Алматы',
    locale: 'ru',
    timeZone: 'Asia/Almaty',
    password: 'tall paper lighthouse 17',
  },
  ingrid: {
    id: '01937b00-0000-7000-8000-000000000021',
    role: 'manager',
    name: 'Ingrid Berg',
    email: 'ingrid.berg@example.org',
    userName: 'ingrid',
    mobile: '+4741234567',
    gender: 'female',
    place: 'Oslo',
    locale: 'en',
    timeZone: 'Europe/Oslo',
    password: 'nine patient bridges 28',
  },
  kalina: {
    id: '01937b00-0000-7000-8000-000000000031',
    role: 'admin',
    name: 'Калина Стоянова',
    email: 'kalina.stoyanova@example.org',
    userName: 'kalina',
    mobile: '+359889112233',
    gender: 'female',
    ...bulgaria,
    locale: 'en',
    password: 'gentle granite clock 39',
  },
} as const satisfies Record<string, CastMember>

export type CastName = keyof typeof cast
export const castNames = Object.keys(cast) as CastName[]
