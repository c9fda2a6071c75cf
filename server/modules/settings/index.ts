import type { Module } from '#kit/module.ts'
import { routes } from './routes.ts'

/**
 * What the admin chooses for the whole installation: its name, colour and logo, and whether customers may sign
 * up. Emits settings.changed, hears nothing.
 */
export const settings: Module = { name: 'settings', routes }
