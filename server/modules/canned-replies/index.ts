/**
 * Texts kept ready to answer with, in the languages of the customers, with names and numbers filled in.
 * Emits: canned_reply.saved. Hears nothing.
 * Others fill templates through it, and keep their own things in the same way for the same circles of people (`kept/`).
 */
import type { Module } from '#kit/module.ts'
import { routes } from './routes.ts'

export const cannedReplies: Module = { name: 'canned-replies', routes }

export { fillText, fillTexts } from './fill.ts'
export { removeKept, saveKept } from './kept/save-kept.ts'
export { keptFor, listKept, takeKept, type Shelf } from './kept/shelf.ts'
export { checkTemplate } from './template.ts'
export { keptReply, takeReply } from './take-reply.ts'
