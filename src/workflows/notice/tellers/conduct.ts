import { MedusaContainer } from "@medusajs/framework/types"
import { NewNotice } from "../../../modules/notice/telling"
import { VIOLATION_MODULE } from "../../../modules/violation"
import { ViolationEvents } from "../../../modules/violation/events"
import ViolationModuleService from "../../../modules/violation/service"
import { customersOf, queryOf, staff, toEach } from "./people"
import { Heard, MISSED_MAX, Tell, Teller, Window } from "./teller"

type Named = { id: string }

const violationsOf = (container: MedusaContainer) =>
  container.resolve<ViolationModuleService>(VIOLATION_MODULE)

const customer = async (container: MedusaContainer, id: string) => [
  ...(await customersOf(container, [id])).values(),
]

const tellRecorded: Tell<Named> = async (container, { id }) => {
  const [violation] = await violationsOf(container).listViolations({ id }, { take: 1 })
  // A finding that was taken back in the meantime is told nobody.
  if (!violation || violation.status !== "active") return []
  return toEach(await customer(container, violation.customer_id), {
    key: "violation_recorded",
    event_key: `violation_recorded:${id}`,
    facts: { violation_id: id, kind: violation.kind, reason: violation.reason },
  })
}

const tellAnswered: Tell<Named> = async (container, { id }): Promise<NewNotice[]> => {
  const [violation] = await violationsOf(container).listViolations({ id }, { take: 1 })
  const status = violation?.appeal_status
  if (status !== "accepted" && status !== "rejected") return []
  return toEach(await customer(container, violation.customer_id), {
    key: "violation_appeal_answered",
    event_key: `violation_appeal_answered:${id}`,
    facts: {
      violation_id: id,
      is_accepted: status === "accepted",
      answer: violation.appeal_answer,
    },
  })
}

const tellAppealed: Tell<Named> = async (container, { id }) => {
  const [violation] = await violationsOf(container).listViolations({ id }, { take: 1 })
  if (violation?.appeal_status !== "open") return []
  const { data } = await queryOf(container).graph({
    entity: "customer",
    fields: ["first_name", "last_name", "email"],
    filters: { id: violation.customer_id },
  })
  const [{ first_name, last_name, email }] = data
  const name = [first_name, last_name].filter(Boolean).join(" ")
  return toEach(await staff(container), {
    key: "merchant_violation_appealed",
    event_key: `merchant_violation_appealed:${id}`,
    facts: { violation_id: id, customer_name: name || (email ?? "") },
  })
}

const tellRestricted: Tell<Named> = async (container, { id }) => {
  const [found] = await violationsOf(container).listCustomerRestrictions({ id }, { take: 1 })
  if (!found || found.lifted_at) return []
  return toEach(await customer(container, found.customer_id), {
    key: "customer_restricted",
    event_key: `customer_restricted:${id}`,
    facts: {
      kind: found.kind,
      reason: found.reason,
      until: found.until && new Date(found.until).toISOString(),
    },
  })
}

const tellLifted: Tell<Named> = async (container, { id }) => {
  const [found] = await violationsOf(container).listCustomerRestrictions({ id }, { take: 1 })
  if (!found?.lifted_at) return []
  return toEach(await customer(container, found.customer_id), {
    key: "customer_restriction_lifted",
    event_key: `customer_restriction_lifted:${id}`,
    facts: { kind: found.kind },
  })
}

async function missed(container: MedusaContainer, { since, until }: Window): Promise<Heard[]> {
  const violations = violationsOf(container)
  const during = { $gte: since, $lt: until }
  const config = { select: ["id"], take: MISSED_MAX }
  const heard = (name: string, rows: Named[]) => rows.map(({ id }) => ({ name, data: { id } }))
  const found = async (name: string, column: string) =>
    heard(name, await violations.listViolations({ [column]: during }, config))
  const restricted = async (name: string, column: string) =>
    heard(name, await violations.listCustomerRestrictions({ [column]: during }, config))
  return [
    ...(await found(ViolationEvents.RECORDED, "created_at")),
    ...(await found(ViolationEvents.APPEALED, "appealed_at")),
    ...(await found(ViolationEvents.APPEAL_ANSWERED, "appeal_answered_at")),
    ...(await restricted(ViolationEvents.RESTRICTED, "set_at")),
    ...(await restricted(ViolationEvents.RESTRICTION_LIFTED, "lifted_at")),
  ]
}

/** What is held against a customer, and what follows from it. */
export const conductTeller: Teller = {
  name: "conduct",
  tells: {
    [ViolationEvents.RECORDED]: tellRecorded,
    [ViolationEvents.APPEALED]: tellAppealed,
    [ViolationEvents.APPEAL_ANSWERED]: tellAnswered,
    [ViolationEvents.RESTRICTED]: tellRestricted,
    [ViolationEvents.RESTRICTION_LIFTED]: tellLifted,
  },
  missed,
}
