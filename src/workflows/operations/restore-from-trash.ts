import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  when,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { TrashType } from "../../modules/operations/trash"
import { recordAuditEntryStep } from "../audit/steps/record-audit-entry"
import { oneAtATime } from "../../lib/one-at-a-time"
import { TRASH_KINDS } from "./trash/kinds"

export type RestoreFromTrash = { type: TrashType; id: string; actor_id: string; now: Date }
type Row = Record<string, string | null>

/** @throws MedusaError not_found for what is not in the trash, duplicate_error for a name that is taken */
const bringBackStep = createStep(
  "bring-back",
  async ({ type, id, now }: RestoreFromTrash, { container }) => {
    await oneAtATime(container, `trash:${id}`, async () => {
      await assertRestorable(container, type, id)
      await TRASH_KINDS[type]
        .bringBack(container, { id, now: new Date(now) })
        .catch(async (error) => {
          // Half of it may be back already.
          await TRASH_KINDS[type].throwAway(container, id).catch(() => {})
          throw error
        })
    })
    return new StepResponse({ id, type }, { id, type })
  },
  async (restored, { container }) => {
    if (restored) await TRASH_KINDS[restored.type].throwAway(container, restored.id)
  }
)

async function assertRestorable(container: MedusaContainer, type: TrashType, id: string) {
  const { entity, title, unique, uniqueOf, own } = TRASH_KINDS[type]
  const names = [unique, uniqueOf].filter((name) => name !== undefined)
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity,
    fields: ["id", title, ...names],
    filters: { id, deleted_at: { $ne: null }, ...own },
    withDeleted: true,
  })
  const [row] = data as Row[]
  if (!row)
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no ${type} ${id} in the trash`)
  if (!unique || !row[unique]) return
  const { data: taken } = await query.graph({
    entity,
    fields: ["id"],
    filters: Object.fromEntries(names.map((name) => [name, row[name]])),
  })
  if (taken.length === 0) return
  const message = `The ${unique} ${row[unique]} is taken by ${taken[0].id}; change that one first`
  throw new MedusaError(MedusaError.Types.DUPLICATE_ERROR, message)
}

/** Brings back what was deleted, with all that went with it, or changes nothing. */
export const restoreFromTrashWorkflow = createWorkflow(
  "restore-from-trash",
  (input: WorkflowData<RestoreFromTrash>) => {
    const restored = bringBackStep(input)
    recordAuditEntryStep(
      transform(input, ({ type, id, actor_id }) => ({
        ...{ actor_type: "merchant" as const, actor_id, action: "trash.restored" },
        ...{ resource_type: type, resource_id: id },
      }))
    )
    const event = transform(input, ({ type }) => TRASH_KINDS[type].event ?? null)
    when("somebody-reads-a-copy", event, (event) => Boolean(event)).then(() =>
      emitEventStep({
        eventName: transform(event, (event) => event!),
        data: transform(input, ({ type, id }) => TRASH_KINDS[type].dataOf?.(id) ?? { id }),
      })
    )
    return new WorkflowResponse(restored)
  }
)
