import { MedusaError } from "@medusajs/framework/utils"

/** How PostgreSQL calls values that do not fit a column: too large, no date, no number, broken text. */
const UNFIT = ["22003", "22007", "22008", "22021", "22P02", "22P05"]
/** As the ORM words it. */
const UNKNOWN_COLUMN = /^Trying to (order|query) by not existing property (?:\w+\.)*(\w+)/

/** Of names in a query like `a.b.c.d`, as the platform words it. */
const TOO_DEEP = /^Key accessor more than \d+ levels deep/

/**
 * The refusal of a value that no validator looked at, as routes of the platform let some through,
 * and which the database or the ORM then stumbled over; nothing for any other error.
 */
export function asUnfitValue(error: Error): MedusaError | undefined {
  const unknown = UNKNOWN_COLUMN.exec(error.message)
  if (unknown) {
    const message = `There is no '${unknown[2]}' to ${unknown[1]} by`
    return new MedusaError(MedusaError.Types.INVALID_DATA, message)
  }
  if (TOO_DEEP.test(error.message)) {
    return new MedusaError(MedusaError.Types.INVALID_DATA, "A name in the query has too many parts")
  }
  if (!("code" in error) || !UNFIT.includes(String(error.code))) return
  const message = "A value does not fit its field: it is too large, or of another kind"
  return new MedusaError(MedusaError.Types.INVALID_DATA, message)
}
