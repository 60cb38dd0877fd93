import { model } from "@medusajs/framework/utils"

/** A name that somebody holds until a moment. Written by the locking provider alone. */
const LockLease = model.define("lock_lease", {
  id: model.text().primaryKey(),
  owner: model.text(),
  expires_at: model.dateTime(),
})

export default LockLease
