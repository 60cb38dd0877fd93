import type {
  ProductAttribute,
  ProductInput,
  ProductMeasures,
  SellerProduct,
} from "../../../../hooks/seller-products"
import { numberOrNull } from "./product-words"

/** What the catalogue knows beyond the words: the article it is an offer of, and its facts. */
export type ProductContent = { listing_group: string; attributes: ProductAttribute[] }

/** Measures as a form holds them: text, never null. */
export type MeasureValues = Record<keyof ProductMeasures, string>

export const contentOf = (product?: SellerProduct): ProductContent => ({
  listing_group: product?.listing_group ?? "",
  attributes: product?.attributes.map(({ name, value }) => ({ name, value })) ?? [],
})

export const measuresOf = (product?: SellerProduct): MeasureValues => ({
  length: product?.length?.toString() ?? "",
  width: product?.width?.toString() ?? "",
  height: product?.height?.toString() ?? "",
  origin_country: product?.origin_country ?? "",
  hs_code: product?.hs_code ?? "",
})

const trimmed = ({ name, value }: ProductAttribute) => ({ name: name.trim(), value: value.trim() })

/** A row that was added and left empty is no attribute. */
export const filledAttributes = (attributes: ProductAttribute[]) =>
  attributes.map(trimmed).filter(({ name, value }) => name || value)

export const contentToSave = (content: ProductContent) => ({
  listing_group: content.listing_group.trim() || null,
  attributes: filledAttributes(content.attributes),
})

export const measuresToSave = (measures: MeasureValues): Partial<ProductInput> => ({
  length: numberOrNull(measures.length),
  width: numberOrNull(measures.width),
  height: numberOrNull(measures.height),
  origin_country: measures.origin_country || null,
  hs_code: measures.hs_code.trim() || null,
})
