import type { BodyOf } from '#contracts/endpoint.ts'
import type { startChat } from '#contracts/chat.ts'

/** What the guide asked, and what was pressed. */
export type Answer = { question: string | null; key: string }

export type Starting = BodyOf<typeof startChat>

/** What is on its way, and keeps its id until it is acknowledged. A file does not outlive the page: its bytes are not kept. */
export type Sending = { id: string; at: string; failed?: string } & (
  | { kind: 'text'; text: string; answer?: Answer }
  | { kind: 'file'; name: string; bytes: number; sent: number; cancel: () => void; file: Blob }
)
