import { MedusaContainer } from "@medusajs/framework/types"
import { VIOLATION_MODULE } from "../../../modules/violation"
import {
  CustomerRestrictionChanged,
  ViolationChanged,
  ViolationEvents,
} from "../../../modules/violation/events"
import ViolationModuleService from "../../../modules/violation/service"
import { during, everyRow, idsOf, Occurrence, occurrence, Recognise, Source } from "./source"

const violationsOf = (container: MedusaContainer) =>
  container.resolve<ViolationModuleService>(VIOLATION_MODULE)
const byId = { id: "ASC" } as const

const readViolations = (container: MedusaContainer, filters: object) =>
  everyRow((page) => violationsOf(container).listViolations(filters, { ...page, order: byId }))
const readRestrictions = (container: MedusaContainer, filters: object) =>
  everyRow((page) =>
    violationsOf(container).listCustomerRestrictions(filters, { ...page, order: byId })
  )
type Violation = Awaited<ReturnType<typeof readViolations>>[number]
type Restriction = Awaited<ReturnType<typeof readRestrictions>>[number]

/** Each happens to a violation once. */
const VIOLATION_STEPS = {
  "violation.recorded": "created_at",
  "violation.waived": "waived_at",
  "violation.appealed": "appealed_at",
  "violation.appeal_answered": "appeal_answered_at",
} as const
const RESTRICTION_STEPS = {
  "violation.restriction_set": "set_at",
  "violation.restriction_lifted": "lifted_at",
} as const

const done =
  (type: keyof typeof VIOLATION_STEPS) =>
  ({ id, [VIOLATION_STEPS[type]]: at }: Violation): Occurrence[] =>
    at ? [occurrence(type, { id, at })] : []
/** It counts no more from this moment, whenever the job came by. */
const expired = ({ id, status, expires_at: at }: Violation): Occurrence[] =>
  status === "expired" ? [occurrence("violation.expired", { id, at })] : []
const restricted =
  (type: keyof typeof RESTRICTION_STEPS) =>
  ({ id, [RESTRICTION_STEPS[type]]: at }: Restriction): Occurrence[] =>
    at ? [occurrence(type, { id, at })] : []

const ofViolations =
  (recognise: (violation: Violation) => Occurrence[]): Recognise<ViolationChanged> =>
  async (container, data) =>
    (await readViolations(container, { id: idsOf(data) })).flatMap(recognise)
const ofRestrictions =
  (recognise: (one: Restriction) => Occurrence[]): Recognise<CustomerRestrictionChanged> =>
  async (container, data) =>
    (await readRestrictions(container, { id: idsOf(data) })).flatMap(recognise)

/** What is found against customers, and what they may not do for it. */
export const violationSource: Source = {
  name: "violation",
  hears: {
    [ViolationEvents.RECORDED]: ofViolations(done("violation.recorded")),
    [ViolationEvents.WAIVED]: ofViolations(done("violation.waived")),
    [ViolationEvents.EXPIRED]: ofViolations(expired),
    [ViolationEvents.APPEALED]: ofViolations(done("violation.appealed")),
    [ViolationEvents.APPEAL_ANSWERED]: ofViolations(done("violation.appeal_answered")),
    [ViolationEvents.RESTRICTED]: ofRestrictions(restricted("violation.restriction_set")),
    [ViolationEvents.RESTRICTION_LIFTED]: ofRestrictions(
      restricted("violation.restriction_lifted")
    ),
  },
  async missed(container, window) {
    const at = during(window)
    const found: Occurrence[] = []
    // The keys of the tables are their types.
    for (const type of Object.keys(VIOLATION_STEPS) as (keyof typeof VIOLATION_STEPS)[]) {
      const rows = await readViolations(container, { [VIOLATION_STEPS[type]]: at })
      found.push(...rows.flatMap(done(type)))
    }
    for (const type of Object.keys(RESTRICTION_STEPS) as (keyof typeof RESTRICTION_STEPS)[]) {
      const rows = await readRestrictions(container, { [RESTRICTION_STEPS[type]]: at })
      found.push(...rows.flatMap(restricted(type)))
    }
    const changed = await readViolations(container, { updated_at: at, status: "expired" })
    return [...found, ...changed.flatMap(expired)]
  },
}
