import { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { FoundSession } from "./find-session"

type Asked = { status: string }
type Providers = {
  paymentProviderService_: {
    getStatus: (provider_id: string, input: { data: FoundSession["data"] }) => Promise<Asked>
  }
}

/** paid: an order may be made of it now. gone: called off, failed or given back. */
export type Standing = "paid" | "open" | "gone" | "unknown"

const STANDINGS: Record<string, Standing> = {
  authorized: "paid",
  captured: "paid",
  canceled: "gone",
}

/** What the provider itself says of a session; unknown when it cannot be asked. */
export async function askProvider(
  container: MedusaContainer,
  { provider_id, data }: Pick<FoundSession, "provider_id" | "data">
): Promise<Standing> {
  // The payment module keeps its providers to itself; what it asks them with is there all the same.
  const { paymentProviderService_: providers } = container.resolve(
    Modules.PAYMENT
  ) as unknown as Providers
  try {
    const { status } = await providers.getStatus(provider_id, { data })
    return STANDINGS[status] ?? "open"
  } catch {
    // The call and its failure are in the payment log; who asked tries again later.
    return "unknown"
  }
}
