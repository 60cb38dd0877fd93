import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { oneAtATime } from "../../lib/one-at-a-time"
import { saysSo } from "../../modules/otp/claims"
import { Account, Login, loginsOf, readLogins } from "./logins"
import { readClaims } from "./read-claims"

/** Whose customer accounts and dashboard users may have changed; at most `SYNCED_MAX` each. */
export type SyncClaims = { customer_ids?: string[]; user_ids?: string[] }
export const SYNCED_MAX = 100

/** Brings what tokens of these logins say in step; a token that is out keeps what it says. */
export async function syncClaimsOf(container: MedusaContainer, logins: Login[]): Promise<number> {
  const wanted = await readClaims(container, logins)
  const isBehind = ({ id, provider_identities }: Login) =>
    provider_identities.some(({ user_metadata }) => !saysSo(user_metadata, wanted.get(id)!))
  const behind = logins.filter(isBehind)
  for (const { id } of behind) {
    // Two changes in the same moment: whoever is second reads what the first left behind.
    await oneAtATime(container, `otp-claims:${id}`, () => writeClaims(container, id))
  }
  return behind.length
}

async function writeClaims(container: MedusaContainer, id: string): Promise<void> {
  const [login] = await readLogins(container, [id])
  if (!login) return
  const claims = (await readClaims(container, [login])).get(id)!
  await container.resolve(Modules.AUTH).updateProviderIdentities(
    login.provider_identities.map(({ id, user_metadata }) => ({
      id,
      user_metadata: { ...user_metadata, ...claims },
    }))
  )
}

/** These people, and those of the same e-mail address on the other side of the shop. */
async function findPeople(container: MedusaContainer, { customer_ids, user_ids }: SyncClaims) {
  const read = async (entity: string, ids: string[] = [], emails: string[] = []) => {
    const filters = ids.length ? { id: ids } : { email: emails }
    if (!ids.length && !emails.length) return []
    const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity,
      fields: ["id", "email", ...(entity === "customer" ? ["phone"] : [])],
      filters: entity === "customer" ? { ...filters, has_account: true } : filters,
      pagination: { take: SYNCED_MAX, skip: 0 },
    })
    // The fields asked for are those of the type; a user has no phone.
    return data as Account[]
  }
  const emailsOf = (people: Account[]) => people.flatMap(({ email }) => email?.toLowerCase() ?? [])
  const customers = await read("customer", customer_ids)
  const users = await read("user", user_ids)
  customers.push(...(await read("customer", [], emailsOf(users))))
  users.push(...(await read("user", [], emailsOf(customers))))
  return { customers, users }
}

const syncClaimsStep = createStep("sync-claims", async (input: SyncClaims, { container }) => {
  const { customers, users } = await findPeople(container, input)
  const logins = [
    ...(await loginsOf(container, "customer_id", customers)),
    ...(await loginsOf(container, "user_id", users)),
  ]
  const unique = [...new Map(logins.map((login) => [login.id, login])).values()]
  // Never taken back: it is what is true, whoever asked.
  return new StepResponse(await syncClaimsOf(container, unique))
})

/** Brings tokens in step with names, memberships and stores that have changed. */
export const syncClaimsWorkflow = createWorkflow(
  "sync-claims",
  (input: WorkflowData<SyncClaims>) => {
    syncClaimsStep(input)
  }
)
