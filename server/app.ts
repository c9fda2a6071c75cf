import { answers } from '#modules/answers'
import { cannedReplies } from '#modules/canned-replies'
import { catalog } from '#modules/catalog'
import { chat } from '#modules/chat'
import { contacts } from '#modules/contacts'
import { conversations } from '#modules/conversations'
import { deadlines } from '#modules/deadlines'
import { files } from '#modules/files'
import { guide } from '#modules/guide'
import { help } from '#modules/help'
import { hours } from '#modules/hours'
import { macros } from '#modules/macros'
import { notifications } from '#modules/notifications'
import { queues } from '#modules/queues'
import { returns } from '#modules/returns'
import { routing } from '#modules/routing'
import { rules } from '#modules/rules'
import { reports } from '#modules/reports'
import { satisfaction } from '#modules/satisfaction'
import { settings } from '#modules/settings'
import { tickets } from '#modules/tickets'
import { users } from '#modules/users'
import type { Module } from './kit/module.ts'

/** The modules, from the ground up: each may import those above it and hears the others by events. */
export const modules: readonly Module[] = [
  users,
  contacts,
  files,
  conversations,
  settings,
  hours,
  queues,
  tickets,
  help,
  answers,
  cannedReplies,
  catalog,
  returns,
  routing,
  deadlines,
  macros,
  rules,
  satisfaction,
  chat,
  guide,
  notifications,
  reports,
]

export const routes = modules.flatMap((module) => module.routes ?? [])
export const pages = modules.flatMap((module) => module.pages ?? [])
export const reactions = modules.flatMap((module) => module.reactions ?? [])
export const sweeps = modules.flatMap((module) => module.sweeps ?? [])
export const topics = modules.flatMap((module) => module.topics ?? [])
export const jobs = modules.flatMap((module) => module.jobs ?? [])
