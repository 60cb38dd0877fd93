import Stripe from "stripe"

/** Names of requirements that are kept; a new account has a dozen. */
const REQUIREMENTS_MAX = 50

export type AccountState = {
  is_ready: boolean
  requirements: { currently_due: string[]; disabled_reason: string | null }
}

/** Ready is who may be sent transfers and can take them out again. */
export function stateOf(account: Stripe.Account): AccountState {
  const { capabilities, payouts_enabled, requirements } = account
  return {
    is_ready: capabilities?.transfers === "active" && payouts_enabled,
    requirements: {
      currently_due: (requirements?.currently_due ?? []).slice(0, REQUIREMENTS_MAX),
      disabled_reason: requirements?.disabled_reason ?? null,
    },
  }
}

/** What goes with an account that was taken away from the platform. */
export const GONE: AccountState = {
  is_ready: false,
  requirements: { currently_due: [], disabled_reason: "deauthorized" },
}

/**
 * Opens an Express account. Two calls for a seller open one: the key is the seller's, and so are
 * all parameters. The seller chooses country and kind of business on Stripe's pages.
 */
export async function openAccount(stripe: Stripe, seller_id: string): Promise<string> {
  const { id } = await stripe.accounts.create(
    {
      type: "express",
      capabilities: { transfers: { requested: true } },
      metadata: { seller_id },
    },
    { idempotencyKey: `payout-account:${seller_id}` }
  )
  return id
}

export const readAccount = async (stripe: Stripe, external_id: string): Promise<AccountState> =>
  stateOf(await stripe.accounts.retrieve(external_id))

type Addresses = { return_url: string; refresh_url: string }

/** The address of Stripe's pages for an account; it works once and for a few minutes. */
export async function onboardingLink(stripe: Stripe, account: string, addresses: Addresses) {
  const { url } = await stripe.accountLinks.create({
    account,
    type: "account_onboarding",
    ...addresses,
  })
  return url
}
