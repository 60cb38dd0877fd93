/** As whom somebody uploads: shopper, guest with a ticket's link, member of a store, staff. */
export const UPLOADER_TYPES = ["customer", "guest", "seller", "merchant"] as const
export type UploaderType = (typeof UPLOADER_TYPES)[number]

/** Of one comment, message or review. */
export const ATTACHMENTS_MAX = 5
/** That an uploader may have waiting to be given to something. */
export const UNUSED_MAX = 20
/** How long a file waits for what it was uploaded for. */
export const UNUSED_HOURS = 24
/** Unused files that one run forgets. */
export const PRUNE_BATCH = 100
