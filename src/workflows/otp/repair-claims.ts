import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { OTP_MODULE } from "../../modules/otp"
import OtpModuleService from "../../modules/otp/service"
import { SyncClaims, SYNCED_MAX, syncClaimsWorkflow } from "./sync-claims"

/** Looks of one run, of `SYNCED_MAX` people each: a million. */
const LOOKS_MAX = 10_000
/** A change may be committed a little after the moment that it carries. */
const OVERLAP_MS = 60_000
/** How far the first look goes back. */
const FIRST_LOOK_MS = 24 * 60 * 60 * 1000

type Changed = { id: string; user_id?: string }
type Source = { entity: string; id: keyof Changed; ids: keyof SyncClaims; filters: object }

const SOURCES: Source[] = [
  { entity: "customer", id: "id", ids: "customer_ids", filters: { has_account: true } },
  { entity: "user", id: "id", ids: "user_ids", filters: {} },
  { entity: "seller_member", id: "user_id", ids: "user_ids", filters: {} },
]

/**
 * Brings claims of tokens in step that an event did not bring: of all who have changed since the
 * last look. Twice at once does no harm.
 */
export async function repairClaims(container: MedusaContainer, now: Date): Promise<void> {
  for (const source of SOURCES) await repair(container, source, now)
}

/** A run that does not get to its end begins again where it began. */
async function repair(container: MedusaContainer, source: Source, now: Date) {
  const otp = container.resolve<OtpModuleService>(OTP_MODULE)
  const end = new Date(now.getTime() - OVERLAP_MS)
  const begin = (await otp.lookedUntil(source.entity)) ?? new Date(now.getTime() - FIRST_LOOK_MS)
  let after = ""
  for (let look = 0; look < LOOKS_MAX; look++) {
    const changed = await changedIn(container, source, { begin, end, after })
    const people = changed.flatMap((row) => row[source.id] ?? [])
    if (people.length) {
      await syncClaimsWorkflow(container).run({ input: { [source.ids]: people } })
    }
    if (changed.length < SYNCED_MAX) return await otp.moveWatermark(source.entity, end)
    after = changed[changed.length - 1].id
  }
}

type Window = { begin: Date; end: Date; after: string }

async function changedIn(
  container: MedusaContainer,
  { entity, filters }: Source,
  { begin, end, after }: Window
): Promise<Changed[]> {
  const during = { $gte: begin, $lte: end }
  // Who left a team is not in it any more.
  const withDeleted = entity === "seller_member"
  const changed = withDeleted
    ? { $or: [{ updated_at: during }, { deleted_at: during }] }
    : { updated_at: during }
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity,
    fields: ["id", ...(entity === "seller_member" ? ["user_id"] : [])],
    filters: { ...filters, ...changed, id: { $gt: after } },
    pagination: { take: SYNCED_MAX, skip: 0, order: { id: "ASC" } },
    withDeleted,
  })
  // The fields asked for are those of the type.
  return data as Changed[]
}
