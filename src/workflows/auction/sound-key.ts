import { MedusaError } from "@medusajs/framework/utils"
import { IDEMPOTENCY_KEY_LENGTH_MAX } from "../../modules/auction/rules"

const VISIBLE = new RegExp(`^[\\x21-\\x7e]{1,${IDEMPOTENCY_KEY_LENGTH_MAX}}$`)

/** @throws INVALID_DATA when there is a key that is empty, too long or not made of visible ASCII */
export function soundKey(key: string | undefined): string | undefined {
  if (key === undefined || VISIBLE.test(key)) return key
  throw new MedusaError(
    MedusaError.Types.INVALID_DATA,
    `Idempotency-Key accepts 1 to ${IDEMPOTENCY_KEY_LENGTH_MAX} visible ASCII characters, such as a UUID`
  )
}
