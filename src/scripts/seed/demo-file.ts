import { mkdirSync, writeFileSync } from "node:fs"
import { dirname } from "node:path"
import { CUSTOMERS } from "./data/customers"
import { SELLERS } from "./data/sellers"
import { MERCHANT } from "./data/shop"
import { Shop } from "./shop"

/** For the owner's eyes: it holds passwords. */
const FILE_MODE = 0o600

/** Writes down who can sign in, for the command that starts the shop. */
export function writeDemoFile(path: string, url: string, shop: Shop) {
  const { publishable_key, region_id } = shop
  const login = ({ email, password }: { email: string; password: string }) => ({ email, password })
  const demo = {
    ...{ url, publishable_key, region_id },
    merchant: login(MERCHANT),
    sellers: SELLERS.map((seller) => ({ handle: seller.handle, ...login(seller) })),
    members: SELLERS.flatMap(({ handle, password, team = [] }) =>
      team.map(({ email, role }) => ({ handle, role, email, password }))
    ),
    customers: CUSTOMERS.map(login),
  }
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, `${JSON.stringify(demo, null, 2)}\n`, { mode: FILE_MODE })
}
