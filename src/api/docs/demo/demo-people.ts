import { CUSTOMERS } from "../../../scripts/seed/data/customers"
import { SELLERS } from "../../../scripts/seed/data/sellers"
import { MERCHANT } from "../../../scripts/seed/data/shop"
import { SurfaceName } from "../surfaces"

export type DemoPerson = {
  name: string
  email: string
  password: string
  surface: SurfaceName
  actor: "customer" | "user"
}

/** The people of the demo marketplace, each for the surface where they are at home. */
export function demoPeople(): DemoPerson[] {
  return [
    { ...login(MERCHANT), name: "Merchant", surface: "admin", actor: "user" },
    ...SELLERS.map((seller) => ({
      ...{ ...login(seller), name: seller.name },
      ...{ surface: "seller" as const, actor: "user" as const },
    })),
    ...CUSTOMERS.map((customer) => ({
      ...{ ...login(customer), name: customer.address.first_name },
      ...{ surface: "store" as const, actor: "customer" as const },
    })),
  ]
}

const login = ({ email, password }: { email: string; password: string }) => ({ email, password })
