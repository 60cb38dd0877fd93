import type { NoticeBrandRow } from "./storage"

/** What the merchant chose; without a storefront, the one of the settings is meant. */
export type OwnBrand = Pick<
  NoticeBrandRow,
  | "name"
  | "logo_url"
  | "favicon_url"
  | "color"
  | "postal_address"
  | "support_email"
  | "storefront_url"
>

/** How messages and the dashboard look: what the merchant chose, or what is usual. */
export type Brand = OwnBrand & { storefront_url: string }

export const USUAL_BRAND: OwnBrand = {
  name: "Souk",
  logo_url: null,
  favicon_url: null,
  color: "#4338ca",
  postal_address: null,
  support_email: null,
  storefront_url: null,
}

export const BRAND_NAME_LENGTH_MAX = 60
export const BRAND_URL_LENGTH_MAX = 500
export const POSTAL_ADDRESS_LENGTH_MAX = 300
export const EMAIL_LENGTH_MAX = 254
