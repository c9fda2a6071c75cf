import type pg from 'pg'
import type { Logger } from 'pino'
import type { Config } from '#server/config.ts'
import type { Connection, Db } from './database.ts'
import type { Jobs } from './jobs.ts'
import type { Live } from './live.ts'
import type { Mailer } from './mail/mailer.ts'
import type { LanguageModel } from './outside/language-model/language-model.ts'
import type { Outside } from './outside/safe-fetch.ts'
import type { EventReader } from './event-reader.ts'
import type { Reactions } from './reactions.ts'
import type { Snapshots } from './snapshots.ts'
import type { Sweeps } from './sweeps.ts'
import type { Store } from './store/store.ts'

/** Everything that one running process holds; built by hand in make-world.ts and passed to every command. */
export type World = {
  config: Config
  /** How the owner of the tables connects: for migrations and the load of the demo only. */
  ownerConnection: Connection
  pool: pg.Pool
  /** Connections of its own for what open pages are told: it does not wait behind what others ask. */
  showing: pg.Pool
  db: Db
  /** Where reads that must agree with each other happen. */
  snapshots: Snapshots
  log: Logger
  jobs: Jobs
  reader: EventReader
  reactions: Reactions
  sweeps: Sweeps
  live: Live
  store: Store
  /** Null without SMTP_URL. */
  mailer: Mailer | null
  /** To addresses that others chose; see kit/outside. */
  outside: Outside
  /** Null without LLM_URL. */
  languageModel: LanguageModel | null
  /** 32 bytes for what must be read back (second factors); derived from the master key. */
  secret: Buffer
  now(): Date
}
