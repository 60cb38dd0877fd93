export const IMPORT_KINDS = ["products", "stock"] as const
export type ImportKind = (typeof IMPORT_KINDS)[number]

export const IMPORT_STATUSES = ["queued", "running", "completed", "failed", "cancelled"] as const
export type ImportStatus = (typeof IMPORT_STATUSES)[number]
/** Of these a store has one at a time. */
export const OPEN_IMPORT_STATUSES: readonly ImportStatus[] = ["queued", "running"]

export const IMPORT_BYTES_MAX = 20 * 1024 * 1024
export const IMPORT_ROWS_MAX = 20_000
/** Faults named per row; with more, the row was probably meant for another table. */
export const PROBLEMS_PER_ROW_MAX = 10
/** Who works on an import renews its claim with every batch; a batch takes seconds. */
export const CLAIM_SECONDS = 120
/** An import that waits longer was lost: its event starts it at once. */
export const QUEUED_SECONDS_MAX = 30
