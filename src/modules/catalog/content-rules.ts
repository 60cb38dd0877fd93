import { MedusaError } from "@medusajs/framework/utils"

export const ATTRIBUTES_PER_PRODUCT_MAX = 30
export const ATTRIBUTE_NAME_LENGTH_MAX = 60
export const ATTRIBUTE_VALUE_LENGTH_MAX = 200
export const LISTING_GROUP_LENGTH_MIN = 3
export const LISTING_GROUP_LENGTH_MAX = 64

/** What a key of a listing group looks like, in words for refusals. */
export const LISTING_GROUP_KEYS =
  `${LISTING_GROUP_LENGTH_MIN} to ${LISTING_GROUP_LENGTH_MAX} ` +
  "letters, digits and dashes, such as an EAN"
const KEY = /^[a-z0-9-]+$/

export type Attribute = { name: string; value: string }

/** What the catalogue knows of a product; what is left out stays as it is. */
export type ProductContent = {
  product_id: string
  attributes?: Attribute[]
  /** Null takes the product out of its group. */
  listing_group?: string | null
}

const refuse = (message: string): never => {
  throw new MedusaError(MedusaError.Types.INVALID_DATA, message)
}

/** Articles are known by one spelling, however a seller types it. */
export const toListingGroupKey = (text: string): string => text.trim().toLowerCase()

export const isListingGroupKey = (key: string): boolean =>
  key.length >= LISTING_GROUP_LENGTH_MIN && key.length <= LISTING_GROUP_LENGTH_MAX && KEY.test(key)

/** Refuses two attributes of one name, whatever their case: shoppers would not know which holds. */
export function assertAttributesAreDistinct(attributes: Attribute[]): void {
  const seen = new Set<string>()
  for (const { name } of attributes) {
    const key = name.trim().toLowerCase()
    if (seen.has(key)) refuse(`There are two attributes called "${name}"; their names must differ`)
    seen.add(key)
  }
}

function assertAttributesAreSound(attributes: Attribute[]): void {
  if (attributes.length > ATTRIBUTES_PER_PRODUCT_MAX) {
    refuse(`A product has at most ${ATTRIBUTES_PER_PRODUCT_MAX} attributes`)
  }
  for (const { name, value } of attributes) {
    if (!name.trim() || name.length > ATTRIBUTE_NAME_LENGTH_MAX) {
      refuse(`Attribute "${name}" needs a name of 1 to ${ATTRIBUTE_NAME_LENGTH_MAX} characters`)
    }
    if (!value.trim() || value.length > ATTRIBUTE_VALUE_LENGTH_MAX) {
      refuse(`Attribute "${name}" needs a value of 1 to ${ATTRIBUTE_VALUE_LENGTH_MAX} characters`)
    }
  }
  assertAttributesAreDistinct(attributes)
}

/** Holds content against every bound, wherever it comes from; the message names what is wrong. */
export function assertContentIsSound({
  attributes,
  listing_group,
}: Omit<ProductContent, "product_id">): void {
  if (attributes) assertAttributesAreSound(attributes)
  if (typeof listing_group === "string" && !isListingGroupKey(toListingGroupKey(listing_group))) {
    refuse(`There is no listing group "${listing_group}"; accepted: ${LISTING_GROUP_KEYS}`)
  }
}
