/** Memory is modest: the server shares a small machine with the application. */
export interface ServerTuning {
  /** PostgreSQL's own page cache. */
  sharedBuffers?: string;
  /** Overrides, for tests that need a server with other settings. */
  overrides?: Record<string, string>;
}

/** The command line of the server: everything that matters is here, nothing in a file that could drift. */
export function serverOptions(directory: string, port: number, tuning: ServerTuning = {}): string[] {
  const settings: Record<string, string> = {
    // Reached only from this machine, with a password.
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    password_encryption: 'scram-sha-256',
    max_connections: '100',
    cluster_name: 'orders',

    // What is acknowledged is on the disk.
    fsync: 'on',
    synchronous_commit: 'on',
    full_page_writes: 'on',

    shared_buffers: tuning.sharedBuffers ?? '256MB',
    effective_cache_size: '1GB',
    work_mem: '16MB',
    maintenance_work_mem: '128MB',
    max_wal_size: '1GB', // bounds the recovery after a crash to seconds
    min_wal_size: '160MB',
    random_page_cost: '1.1',
    jit: 'off',

    TimeZone: 'UTC',
    log_timezone: 'UTC',
    lc_messages: 'C',

    // Neither statements nor rows into the log: they hold personal data.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_line_prefix: '%m [%p] %a ',

    ...tuning.overrides,
  };
  // The work of a killed application ends soon after it. Windows cannot look.
  if (process.platform !== 'win32') settings.client_connection_check_interval = '1s';
  return ['-D', directory, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}
