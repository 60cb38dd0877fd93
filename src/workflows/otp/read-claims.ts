import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { Claims, claimsOf } from "../../modules/otp/claims"
import type { Login } from "./logins"

type Person = {
  id: string
  email: string | null
  first_name: string | null
  last_name: string | null
}
type People = {
  customers: Person[]
  users: Person[]
  /** Dashboard users who work for a store. */
  members: Set<string>
  /** Customers who applied for a store that is open. */
  owners: Set<string>
}

const PERSON = ["id", "email", "first_name", "last_name"]
const OPEN_STORES = ["active", "suspended"]
/** People behind one look; a login leads to two at most, and each has one namesake by e-mail. */
const FOUND_MAX = 2000
const page = { pagination: { take: FOUND_MAX, skip: 0 } }

const queryOf = (container: MedusaContainer) => container.resolve(ContainerRegistrationKeys.QUERY)
const idsOf = (logins: Login[], key: string) =>
  logins.flatMap(({ app_metadata }) => {
    const id = app_metadata?.[key]
    return typeof id === "string" ? [id] : []
  })
const emailsOf = (people: Person[]) => people.flatMap(({ email }) => email?.toLowerCase() ?? [])

/** What tokens of these logins should say. */
export async function readClaims(
  container: MedusaContainer,
  logins: Login[]
): Promise<Map<string, Claims>> {
  const people = await readPeople(container, logins)
  return new Map(logins.map((login) => [login.id, claimsOfLogin(login, people)]))
}

function claimsOfLogin({ app_metadata }: Login, { customers, users, members, owners }: People) {
  const self = [
    ...customers.filter(({ id }) => id === app_metadata?.customer_id),
    ...users.filter(({ id }) => id === app_metadata?.user_id),
  ]
  // Somebody may have two logins of the same e-mail address, one for the shop and one for a store.
  const emails = emailsOf(self)
  const isMe = (one: Person) =>
    self.includes(one) || emails.includes(one.email?.toLowerCase() ?? "")
  const as_customer = customers.filter(isMe)
  const is_member = users.some((one) => isMe(one) && members.has(one.id))
  return claimsOf(self, {
    is_customer: as_customer.length > 0,
    is_seller: is_member || as_customer.some(({ id }) => owners.has(id)),
  })
}

async function readPeople(container: MedusaContainer, logins: Login[]): Promise<People> {
  const [own, staff] = await Promise.all([
    readPersons(container, "customer", { id: idsOf(logins, "customer_id"), has_account: true }),
    readPersons(container, "user", { id: idsOf(logins, "user_id") }),
  ])
  const [namesakes, colleagues] = await Promise.all([
    readPersons(container, "customer", { email: emailsOf(staff), has_account: true }),
    readPersons(container, "user", { email: emailsOf(own) }),
  ])
  const unique = (people: Person[]) => [...new Map(people.map((one) => [one.id, one])).values()]
  const customers = unique([...own, ...namesakes])
  const users = unique([...staff, ...colleagues])
  const [members, owners] = await Promise.all([
    readMembers(container, users),
    readOwners(container, customers),
  ])
  return { customers, users, members, owners }
}

async function readPersons(container: MedusaContainer, entity: string, filters: object) {
  if (Object.values(filters).some((value) => Array.isArray(value) && !value.length)) return []
  const { data } = await queryOf(container).graph({ entity, fields: PERSON, filters, ...page })
  // The fields asked for are those of the type.
  return data as Person[]
}

async function readMembers(container: MedusaContainer, users: Person[]) {
  if (!users.length) return new Set<string>()
  const { data } = await queryOf(container).graph({
    entity: "seller_member",
    fields: ["user_id"],
    filters: { user_id: users.map(({ id }) => id) },
    ...page,
  })
  return new Set(data.map(({ user_id }) => user_id))
}

async function readOwners(container: MedusaContainer, customers: Person[]) {
  if (!customers.length) return new Set<string>()
  const query = queryOf(container)
  const { data: stores } = await query.graph({
    entity: "seller_private",
    fields: ["seller_id", "customer_id"],
    filters: { customer_id: customers.map(({ id }) => id), released_at: null },
    ...page,
  })
  if (!stores.length) return new Set<string>()
  const { data: open } = await query.graph({
    entity: "seller",
    fields: ["id"],
    filters: { id: stores.map(({ seller_id }) => seller_id), status: OPEN_STORES },
    ...page,
  })
  const ids = new Set(open.map(({ id }) => id))
  return new Set(
    stores.flatMap(({ seller_id, customer_id }) =>
      customer_id && ids.has(seller_id) ? [customer_id] : []
    )
  )
}
