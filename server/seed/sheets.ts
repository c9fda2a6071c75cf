import { sheet } from './copy.ts'

/** The tables that the stories fill, in an order in which what is pointed at comes first. */
export const makeSheets = () => ({
  users: sheet('users', 'id', 'role', 'name', 'email', 'locale', 'time_zone', 'created_at'),
  contacts: sheet('contacts', 'id', 'user_id', 'name', 'folded_name', 'locale', 'time_zone', 'created_at'),
  identities: sheet('contact_identities', 'contact_id', 'kind', 'value', 'verified_at'),
  conversations: sheet('conversations', 'id', 'contact_id', 'last_seq', 'created_at'),
  tickets: sheet(
    'tickets',
    'id',
    'number',
    'conversation_id',
    'contact_id',
    'type_id',
    'component_id',
    'title',
    'priority',
    'status',
    'owner_id',
    'processor_id',
    'version',
    'created_by',
    'created_at',
    'active_at',
    'last_customer_word_at',
    'last_agent_word_at',
    'waiting_since',
    'resolved_at',
    'closed_at',
  ),
  messages: sheet('messages', 'id', 'conversation_id', 'seq', 'side', 'is_note', 'author_id', 'text', 'at'),
  reads: sheet('reads', 'conversation_id', 'user_id', 'seq', 'at'),
  events: sheet(
    'events',
    'xid',
    'at',
    'type',
    'actor_kind',
    'actor_id',
    'contact_id',
    'subjects',
    'audience',
    'data',
  ),
  says: sheet('seed_says', 'ticket_id', 'contact_id', 'own', 'said', 'noted'),
})

export type Sheets = ReturnType<typeof makeSheets>
