import type { Module } from '#kit/module.ts'
import { adminTopic } from './admin-topic.ts'
import { routes } from './routes.ts'

/**
 * What the admin chooses for the whole installation: its name, colour and logo, and whether customers may sign
 * up; what runs here, and the audit. Emits settings.changed, hears nothing. Live topic: `admin`.
 */
export const settings: Module = { name: 'settings', routes, topics: [adminTopic] }

export { lookOf } from './show-look.ts'
