/** What this module refuses; its README says what to do. */
export type SystemRefusalCode =
  | 'system-alarm-unknown'
  | 'system-alarm-acknowledged'
  | 'system-backup-no-folder'
  | 'system-backup-running'
