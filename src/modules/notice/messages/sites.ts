export type Sites = { storefront: string; dashboard: string }

const DASHBOARD_PATH = "/app"

/** Where the paths of notices begin; without a slash at the end. */
export const sitesOf = (storefront_url: string, public_url: string): Sites => ({
  storefront: storefront_url.replace(/\/+$/, ""),
  dashboard: `${public_url.replace(/\/+$/, "")}${DASHBOARD_PATH}`,
})
