import { MedusaError } from "@medusajs/framework/utils"
import { TRASH_TYPES, TrashType } from "../../../modules/operations/trash"

/** @throws MedusaError not_found: a type that is none has nothing in the trash */
export function readTrashType(given: string): TrashType {
  const type = TRASH_TYPES.find((type) => type === given)
  if (type) return type
  const accepted = TRASH_TYPES.join(", ")
  throw new MedusaError(
    MedusaError.Types.NOT_FOUND,
    `There is no trash of ${given}; accepted: ${accepted}`
  )
}
