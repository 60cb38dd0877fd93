/** What an access token says about its owner beyond the ids. Information, never permission. */
export type Claims = { name: string | null; market_role: MarketRole | null }
export type MarketRole = "buyer" | "seller" | "both"

type Named = { first_name: string | null; last_name: string | null }

const nameOf = ({ first_name, last_name }: Named): string =>
  [first_name, last_name].filter(Boolean).join(" ").trim()

/** Staff of the marketplace are neither buyer nor seller. The first who has a name gives it. */
export function claimsOf(
  people: Named[],
  { is_customer, is_seller }: { is_customer: boolean; is_seller: boolean }
): Claims {
  const name = people.map(nameOf).find(Boolean) ?? null
  const role = is_customer ? "buyer" : is_seller ? "seller" : null
  return { name, market_role: is_customer && is_seller ? "both" : role }
}

/** Whether what a login carries already says so. */
export const saysSo = (said: Record<string, unknown> | null, claims: Claims): boolean =>
  (said?.name ?? null) === claims.name && (said?.market_role ?? null) === claims.market_role
