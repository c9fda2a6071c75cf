/**
 * Everything that can go wrong for a person, and its HTTP status. The words are in
 * `contracts/words/faults.<language>.ts`; a code without words in a language does not compile.
 */
export const faults = {
  // What was sent cannot be understood or breaks a limit.
  broken_json: 400,
  wrong_content_type: 415,
  body_too_large: 413,
  invalid: 422,
  required: 422,
  too_long: 422,
  too_short: 422,
  unknown_choice: 422,
  unknown_variable: 422,
  bad_query: 422,
  bad_position: 422,
  too_broad: 422,
  too_many_tickets: 422,

  // Who asks, and what he may.
  not_signed_in: 401,
  session_ended: 401,
  wrong_sign_in: 401,
  second_factor_needed: 403,
  wrong_code: 422,
  password_needed: 403,
  not_allowed: 403,
  foreign_origin: 403,
  not_found: 404,
  gone: 410,
  link_expired: 410,
  link_broken: 404,
  wrong_first_run_code: 403,

  // The state of things does not allow it now.
  stale: 409,
  already_taken: 409,
  email_taken: 409,
  phone_taken: 409,
  contact_has_login: 409,
  user_name_taken: 409,
  move_refused: 409,
  not_in_process: 409,
  already_resolved: 409,
  ticket_closed: 409,
  ticket_merged: 409,
  same_ticket: 409,
  already_linked: 409,
  link_circle: 409,
  not_splittable: 409,
  other_contact: 409,
  not_undoable: 409,
  not_done_yet: 409,
  rating_over: 409,
  last_admin: 409,
  type_archived: 409,
  priority_too_low: 409,
  already_escalated: 409,
  not_escalated: 409,
  ticket_escalated: 409,
  periods_overlap: 422,
  default_hours: 409,
  hours_archived: 409,
  id_used: 409,
  agent_full: 409,
  agent_full_strictly: 409,
  fallback_circle: 422,
  type_needed: 409,
  own_form: 409,
  order_has_returns: 409,
  not_returnable: 409,
  return_too_late: 409,
  return_open: 409,
  too_many_returned: 409,
  refund_too_high: 422,
  import_at_work: 409,
  nothing_to_import: 409,
  sign_up_closed: 403,
  already_set_up: 409,
  third_level: 409,
  category_not_empty: 409,
  no_category: 409,
  article_shown: 409,

  // Passwords.
  password_too_short: 422,
  password_known: 422,
  password_same: 422,

  // Files.
  file_too_large: 413,
  file_cut_off: 400,
  file_empty: 422,
  disk_full: 507,
  bad_range: 416,
  no_picture: 422,
  not_utf8: 422,
  not_a_table: 422,
  too_many_rows: 422,

  // Too much or too soon.
  too_many: 429,

  // Our side.
  contrast_too_low: 422,
  unavailable: 503,
  internal: 500,
} as const satisfies Record<string, number>

export type FaultCode = keyof typeof faults
export const faultCodes = Object.keys(faults) as FaultCode[]
