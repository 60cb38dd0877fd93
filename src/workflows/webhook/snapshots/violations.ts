import { AdminCustomerRestriction } from "../../../api/admin/customers/[id]/restrictions/schemas"
import { AdminViolation } from "../../../api/admin/violations/schemas"
import { VIOLATION_FIELDS } from "../../../api/admin/violations/violation-fields"
import { isInForce } from "../../../modules/violation/rules"
import { forMerchant, pick, queryOf, Snapshot, withLinks } from "./snapshot"

const RESTRICTIONS = "customer_restrictions"
const VIOLATION_COLUMNS = Object.keys(AdminViolation.shape)

export const violationSnapshot: Snapshot = {
  merchant: AdminViolation.omit({ [RESTRICTIONS]: true }).strict(),
  seller: null,
  async read(container, ids) {
    const { data } = await queryOf(container).graph({
      entity: "violation",
      fields: VIOLATION_FIELDS,
      filters: { id: ids },
    })
    return new Map(
      data.map((violation) => {
        const row = withLinks(violation, ["customer"])
        const id: string = violation.id
        return [id, forMerchant(pick(row, VIOLATION_COLUMNS))]
      })
    )
  },
}

// Who of the staff it was is told by id.
const Restriction = AdminCustomerRestriction.omit({
  set_by_user: true,
  lifted_by_user: true,
}).strict()
const RESTRICTION_COLUMNS = Object.keys(Restriction.shape)

export const restrictionSnapshot: Snapshot = {
  merchant: Restriction,
  seller: null,
  async read(container, ids, now) {
    const { data } = await queryOf(container).graph({
      entity: "customer_restriction",
      fields: RESTRICTION_COLUMNS.filter((column) => column !== "is_in_force"),
      filters: { id: ids },
    })
    return new Map(
      data.map((row) => {
        const view = { ...row, is_in_force: isInForce(row, now) }
        const id: string = row.id
        return [id, forMerchant(pick(view, RESTRICTION_COLUMNS))]
      })
    )
  },
}
