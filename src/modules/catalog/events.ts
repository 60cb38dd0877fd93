/** What happens to catalogues. Each event leaves after the change is committed. */
export const CatalogEvents = {
  /** A member of a store sent a file of products or stock; somebody has to bring it in. */
  IMPORT_REQUESTED: "catalog.import_requested",
} as const

export type CatalogImportRequested = { id: string }
