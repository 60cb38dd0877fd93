import { MedusaError } from "@medusajs/framework/utils"

/** For every status, the statuses that may follow it. A status without followers is final. */
export type Lifecycle<Status extends string> = Readonly<Record<Status, readonly Status[]>>

/** True when `to` may follow `from`. Staying where one is, is not a move. */
export const mayBecome = <Status extends string>(
  lifecycle: Lifecycle<Status>,
  from: Status,
  to: Status
): boolean => lifecycle[from].includes(to)

/**
 * Refuses an illegal move with one sentence that is the same for all domains.
 *
 * @param thing what the person calls the row, with its id: "Seller sel_1"
 * @throws MedusaError not_allowed (HTTP 400) that lists what is allowed from here
 */
export function assertMayBecome<Status extends string>(
  lifecycle: Lifecycle<Status>,
  thing: string,
  from: Status,
  to: Status
): void {
  if (mayBecome(lifecycle, from, to)) return
  const allowed = lifecycle[from]
  const hint = allowed.length ? `allowed: ${allowed.join(", ")}` : "this status is final"
  throw new MedusaError(
    MedusaError.Types.NOT_ALLOWED,
    `${thing} is ${from} and cannot become ${to}; ${hint}`
  )
}
