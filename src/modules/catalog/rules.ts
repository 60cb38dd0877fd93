export const IMPORT_KINDS = ["products", "stock"] as const
export type ImportKind = (typeof IMPORT_KINDS)[number]

export const IMPORT_STATUSES = ["queued", "running", "completed", "failed", "cancelled"] as const
export type ImportStatus = (typeof IMPORT_STATUSES)[number]
