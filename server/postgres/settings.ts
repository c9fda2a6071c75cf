export type Settings = Record<string, string>

/** Set for a small machine that runs the application beside it; all of them can be replaced by the caller. */
const DEFAULTS: Settings = {
  shared_buffers: '64MB',
  effective_cache_size: '512MB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  max_connections: '40',
  max_worker_processes: '4',
  max_parallel_workers: '2',
  max_parallel_workers_per_gather: '1',
  io_method: 'sync',
  max_logical_replication_workers: '0',
  huge_pages: 'off',
  jit: 'off',
  random_page_cost: '1.1',
  // After each checkpoint every page is logged whole once: to compress some thousands of them holds up who waits.
  wal_compression: 'off',
  max_wal_size: '1GB',
  // Sweeping up is done in small pieces beside the work, not in a second of its own each minute.
  autovacuum_vacuum_cost_limit: '40',
  // Replicas and copies by pg_basebackup stay possible without a restart.
  wal_level: 'replica',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_line_prefix: '',
  // Refused statements reach their client; printed here they would put customers' words into the log.
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_checkpoints: 'off',
  // A client that vanished must not hold locks for hours.
  tcp_keepalives_idle: '60',
  client_connection_check_interval: '10s',
}

export function serverArguments(settings: Settings): string[] {
  return Object.entries({ ...DEFAULTS, ...settings }).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}
